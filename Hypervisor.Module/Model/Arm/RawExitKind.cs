namespace Hypervisor.Model.Arm;

/// <summary>Which of the four "lower EL, AArch64" vectors of VBAR_EL2 was taken, in vector order.</summary>
public enum RawExitKind : ulong
{
    Synchronous = 0,
    Irq = 1,
    Fiq = 2,
    SError = 3,
}
