namespace Hypervisor.Machine;

/// <summary>
/// What is typed for a VM goes to that of its two consoles to which the guest has sent last: the one that its user is looking at.
/// To be used with the VM's bus locked.
/// </summary>
internal sealed class VmKeyboard(VmConsole serial, VmTerminal? terminal)
{
    /// <summary>Whether the guest takes a byte now. When not, <see cref="ConsoleInput"/> is told once it does.</summary>
    public bool CanReceive => serial.LastSender == terminal ? terminal!.CanReceive : serial.CanReceive;

    /// <summary>Only while <see cref="CanReceive"/>.</summary>
    public void Receive(byte value)
    {
        if (serial.LastSender == terminal)
        {
            terminal!.Receive(value);
        }
        else
        {
            serial.Receive(value);
        }
    }
}
