namespace Hypervisor.Model.Smccc;

/// <summary>What a call returns: x0, and for some calls x1 to x3. The other registers stay as they are.</summary>
public struct SmcccResult
{
    public ulong X0;
    public ulong X1;
    public ulong X2;
    public ulong X3;

    /// <summary>Whether x1 to x3 are results too.</summary>
    public bool IsWide;

    public static SmcccResult Of(ulong x0) => new() { X0 = x0 };

    public static SmcccResult Of(ulong x0, ulong x1, ulong x2, ulong x3) => new() { X0 = x0, X1 = x1, X2 = x2, X3 = x3, IsWide = true };
}
