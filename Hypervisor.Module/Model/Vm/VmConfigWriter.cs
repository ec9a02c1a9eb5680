using System.Text;

namespace Hypervisor.Model.Vm;

/// <summary>Writes vm.conf so that <see cref="VmConfigParser"/> reads the same VM back; what has its default value is left out.</summary>
public static class VmConfigWriter
{
    public static string Format(VmConfig config)
    {
        VmConfig defaults = new();
        StringBuilder text = new();
        Line(text, "name", config.Name, defaults.Name);
        Line(text, "guest", config.Guest == EmbeddedGuest.Bench ? "bench" : "tour", "tour");
        Line(text, "vcpus", $"{config.VcpuCount}", $"{defaults.VcpuCount}");
        Line(text, "memory", $"{config.MemorySize}", $"{defaults.MemorySize}");
        Line(text, "conduit", config.Conduit == PsciConduit.Smc ? "smc" : "hvc", "hvc");
        Line(text, "strict", config.Strict ? "true" : "false", "false");
        Line(text, "kernel", config.Kernel, "");
        Line(text, "rom", config.Rom, "");
        Line(text, "initrd", config.Initrd, "");
        Line(text, "load", config.LoadAddress is ulong address ? $"0x{address:x}" : "", "");
        Line(text, "append", config.Append, "");
        Line(text, "trace", config.Trace is bool trace ? (trace ? "on" : "off") : "", "");
        return text.ToString();
    }

    private static void Line(StringBuilder text, string key, string value, string standard)
    {
        if (value != standard)
        {
            text.Append(key).Append('=').Append(value).Append('\n');
        }
    }
}
