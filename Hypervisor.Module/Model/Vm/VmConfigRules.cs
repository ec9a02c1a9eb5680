namespace Hypervisor.Model.Vm;

/// <summary>Which settings of a VM exclude or need each other.</summary>
internal static class VmConfigRules
{
    /// <summary>False with one line in <paramref name="error"/> that says what to leave out or to add.</summary>
    internal static bool Check(VmConfig config, bool guestGiven, out string error)
    {
        bool kernel = config.Kernel.Length > 0;
        bool rom = config.Rom.Length > 0;
        error = "";
        if (kernel && rom)
        {
            error = "kernel and rom are both given; a VM starts from one of them, leave the other out";
        }
        else if (guestGiven && !config.UsesEmbeddedGuest)
        {
            error = "guest names an embedded guest while kernel or rom names a file; leave one of them out";
        }
        else if (config.Initrd.Length > 0 && !kernel)
        {
            error = "initrd is given without kernel; add kernel=FILE or leave initrd out";
        }
        else if (config.LoadAddress is not null && !kernel)
        {
            error = "load is given without kernel; add kernel=FILE or leave load out";
        }

        return error.Length == 0;
    }
}
