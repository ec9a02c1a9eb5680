using System;

namespace IL2CPU.API.AArch64;

/// <summary>One register in one of its views. Named instances are in <see cref="Registers"/>.</summary>
/// <param name="Kind">The view, which gives the width.</param>
/// <param name="Number">0..30 for X and W, 0..31 for Q and D; 31 with X and W is the zero register.</param>
public readonly record struct Register(RegisterKind Kind, byte Number)
{
    internal const byte ZeroNumber = 31;

    /// <summary>The general-purpose register <c>x&lt;number&gt;</c>, for loops over registers.</summary>
    /// <param name="aNumber">0..30.</param>
    public static Register X(int aNumber) => Numbered(RegisterKind.X, aNumber, 30);

    /// <summary>The SIMD register <c>q&lt;number&gt;</c>, for loops over registers.</summary>
    /// <param name="aNumber">0..31.</param>
    public static Register Q(int aNumber) => Numbered(RegisterKind.Q, aNumber, 31);

    /// <summary>The low half of a SIMD register, <c>d&lt;number&gt;</c>, for loops over registers.</summary>
    /// <param name="aNumber">0..31.</param>
    public static Register D(int aNumber) => Numbered(RegisterKind.D, aNumber, 31);

    /// <summary>Whether it is a SIMD and floating-point register.</summary>
    public bool IsVector => Kind is RegisterKind.Q or RegisterKind.D;

    /// <summary>Bytes that a load or store of this register moves.</summary>
    public int Size => Kind switch
    {
        RegisterKind.W => 4,
        RegisterKind.Q => 16,
        _ => 8,
    };

    /// <summary>The 32-bit view of a general-purpose register.</summary>
    public Register AsW => Kind == RegisterKind.X
        ? new(RegisterKind.W, Number)
        : throw new AssemblerException($"{this} has no 32-bit view");

    /// <summary>The name as GNU as reads it.</summary>
    public override string ToString() => (Kind, Number) switch
    {
        (RegisterKind.Sp, _) => "sp",
        (RegisterKind.X, ZeroNumber) => "xzr",
        (RegisterKind.W, ZeroNumber) => "wzr",
        (RegisterKind.X, _) => $"x{Number}",
        (RegisterKind.W, _) => $"w{Number}",
        (RegisterKind.Q, _) => $"q{Number}",
        (RegisterKind.D, _) => $"d{Number}",
        _ => throw new InvalidOperationException(),
    };

    private static Register Numbered(RegisterKind aKind, int aNumber, int aLast) => aNumber >= 0 && aNumber <= aLast
        ? new(aKind, (byte)aNumber)
        : throw new AssemblerException($"there is no register {aKind}{aNumber}; 0 to {aLast} exist");
}
