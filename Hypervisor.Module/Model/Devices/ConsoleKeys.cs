namespace Hypervisor.Model.Devices;

/// <summary>
/// Whom typed keys are for, of the VMs' consoles and the kernel's: Ctrl-^ and a digit give the keyboard to that VM, Ctrl-^ and n to the
/// next, Ctrl-^ and c to the kernel, and Ctrl-^ twice types one Ctrl-^.
/// </summary>
/// <param name="consoles">How many VMs there are, up to ten.</param>
public sealed class ConsoleKeys(int consoles)
{
    /// <summary>Ctrl-^.</summary>
    public const byte Escape = 0x1E;

    private int _vm;
    private bool _afterEscape;

    /// <summary>The number of the console that has the keyboard; one more than the last VM's is the kernel's.</summary>
    public int Focus { get; private set; }

    /// <summary>The kernel's console has the keyboard.</summary>
    public bool IsKernels => Focus == consoles;

    /// <summary>The VM that had the keyboard last has it again.</summary>
    public void ReturnToVm() => Focus = _vm;

    /// <summary>Takes the next key.</summary>
    /// <returns>Whether it is for the console that has the keyboard; else it was a part of the sequences here.</returns>
    public bool IsForConsole(byte key)
    {
        bool second = _afterEscape;
        _afterEscape = !second && key == Escape;
        if (!second || key == Escape)
        {
            return !_afterEscape;
        }

        int digit = key - '0';
        if (key == (byte)'c')
        {
            Focus = consoles;
        }
        else if (key == (byte)'n')
        {
            Focus = _vm = IsKernels ? _vm : (_vm + 1) % consoles;
        }
        else if (digit >= 0 && digit < consoles && digit <= 9)
        {
            Focus = _vm = digit;
        }

        return false;
    }
}
