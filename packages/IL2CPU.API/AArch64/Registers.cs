namespace IL2CPU.API.AArch64;

/// <summary>The registers by their Arm names and the memory operands, for <c>using static</c>.</summary>
public static class Registers
{
    // General-purpose registers, 64 bits.
    public static readonly Register X0 = new(RegisterKind.X, 0);
    public static readonly Register X1 = new(RegisterKind.X, 1);
    public static readonly Register X2 = new(RegisterKind.X, 2);
    public static readonly Register X3 = new(RegisterKind.X, 3);
    public static readonly Register X4 = new(RegisterKind.X, 4);
    public static readonly Register X5 = new(RegisterKind.X, 5);
    public static readonly Register X6 = new(RegisterKind.X, 6);
    public static readonly Register X7 = new(RegisterKind.X, 7);
    public static readonly Register X8 = new(RegisterKind.X, 8);
    public static readonly Register X9 = new(RegisterKind.X, 9);
    public static readonly Register X10 = new(RegisterKind.X, 10);
    public static readonly Register X11 = new(RegisterKind.X, 11);
    public static readonly Register X12 = new(RegisterKind.X, 12);
    public static readonly Register X13 = new(RegisterKind.X, 13);
    public static readonly Register X14 = new(RegisterKind.X, 14);
    public static readonly Register X15 = new(RegisterKind.X, 15);
    public static readonly Register X16 = new(RegisterKind.X, 16);
    public static readonly Register X17 = new(RegisterKind.X, 17);
    public static readonly Register X18 = new(RegisterKind.X, 18);
    public static readonly Register X19 = new(RegisterKind.X, 19);
    public static readonly Register X20 = new(RegisterKind.X, 20);
    public static readonly Register X21 = new(RegisterKind.X, 21);
    public static readonly Register X22 = new(RegisterKind.X, 22);
    public static readonly Register X23 = new(RegisterKind.X, 23);
    public static readonly Register X24 = new(RegisterKind.X, 24);
    public static readonly Register X25 = new(RegisterKind.X, 25);
    public static readonly Register X26 = new(RegisterKind.X, 26);
    public static readonly Register X27 = new(RegisterKind.X, 27);
    public static readonly Register X28 = new(RegisterKind.X, 28);
    public static readonly Register X29 = new(RegisterKind.X, 29);
    public static readonly Register X30 = new(RegisterKind.X, 30);

    // The low halves of the general-purpose registers.
    public static readonly Register W0 = new(RegisterKind.W, 0);
    public static readonly Register W1 = new(RegisterKind.W, 1);
    public static readonly Register W2 = new(RegisterKind.W, 2);
    public static readonly Register W3 = new(RegisterKind.W, 3);
    public static readonly Register W4 = new(RegisterKind.W, 4);
    public static readonly Register W5 = new(RegisterKind.W, 5);
    public static readonly Register W6 = new(RegisterKind.W, 6);
    public static readonly Register W7 = new(RegisterKind.W, 7);
    public static readonly Register W8 = new(RegisterKind.W, 8);
    public static readonly Register W9 = new(RegisterKind.W, 9);
    public static readonly Register W10 = new(RegisterKind.W, 10);
    public static readonly Register W11 = new(RegisterKind.W, 11);
    public static readonly Register W12 = new(RegisterKind.W, 12);
    public static readonly Register W13 = new(RegisterKind.W, 13);
    public static readonly Register W14 = new(RegisterKind.W, 14);
    public static readonly Register W15 = new(RegisterKind.W, 15);
    public static readonly Register W16 = new(RegisterKind.W, 16);
    public static readonly Register W17 = new(RegisterKind.W, 17);
    public static readonly Register W18 = new(RegisterKind.W, 18);
    public static readonly Register W19 = new(RegisterKind.W, 19);
    public static readonly Register W20 = new(RegisterKind.W, 20);
    public static readonly Register W21 = new(RegisterKind.W, 21);
    public static readonly Register W22 = new(RegisterKind.W, 22);
    public static readonly Register W23 = new(RegisterKind.W, 23);
    public static readonly Register W24 = new(RegisterKind.W, 24);
    public static readonly Register W25 = new(RegisterKind.W, 25);
    public static readonly Register W26 = new(RegisterKind.W, 26);
    public static readonly Register W27 = new(RegisterKind.W, 27);
    public static readonly Register W28 = new(RegisterKind.W, 28);
    public static readonly Register W29 = new(RegisterKind.W, 29);
    public static readonly Register W30 = new(RegisterKind.W, 30);

    // SIMD and floating-point registers, 128 bits.
    public static readonly Register Q0 = new(RegisterKind.Q, 0);
    public static readonly Register Q1 = new(RegisterKind.Q, 1);
    public static readonly Register Q2 = new(RegisterKind.Q, 2);
    public static readonly Register Q3 = new(RegisterKind.Q, 3);
    public static readonly Register Q4 = new(RegisterKind.Q, 4);
    public static readonly Register Q5 = new(RegisterKind.Q, 5);
    public static readonly Register Q6 = new(RegisterKind.Q, 6);
    public static readonly Register Q7 = new(RegisterKind.Q, 7);
    public static readonly Register Q8 = new(RegisterKind.Q, 8);
    public static readonly Register Q9 = new(RegisterKind.Q, 9);
    public static readonly Register Q10 = new(RegisterKind.Q, 10);
    public static readonly Register Q11 = new(RegisterKind.Q, 11);
    public static readonly Register Q12 = new(RegisterKind.Q, 12);
    public static readonly Register Q13 = new(RegisterKind.Q, 13);
    public static readonly Register Q14 = new(RegisterKind.Q, 14);
    public static readonly Register Q15 = new(RegisterKind.Q, 15);
    public static readonly Register Q16 = new(RegisterKind.Q, 16);
    public static readonly Register Q17 = new(RegisterKind.Q, 17);
    public static readonly Register Q18 = new(RegisterKind.Q, 18);
    public static readonly Register Q19 = new(RegisterKind.Q, 19);
    public static readonly Register Q20 = new(RegisterKind.Q, 20);
    public static readonly Register Q21 = new(RegisterKind.Q, 21);
    public static readonly Register Q22 = new(RegisterKind.Q, 22);
    public static readonly Register Q23 = new(RegisterKind.Q, 23);
    public static readonly Register Q24 = new(RegisterKind.Q, 24);
    public static readonly Register Q25 = new(RegisterKind.Q, 25);
    public static readonly Register Q26 = new(RegisterKind.Q, 26);
    public static readonly Register Q27 = new(RegisterKind.Q, 27);
    public static readonly Register Q28 = new(RegisterKind.Q, 28);
    public static readonly Register Q29 = new(RegisterKind.Q, 29);
    public static readonly Register Q30 = new(RegisterKind.Q, 30);
    public static readonly Register Q31 = new(RegisterKind.Q, 31);

    // SIMD and floating-point registers, low 64 bits.
    public static readonly Register D0 = new(RegisterKind.D, 0);
    public static readonly Register D1 = new(RegisterKind.D, 1);
    public static readonly Register D2 = new(RegisterKind.D, 2);
    public static readonly Register D3 = new(RegisterKind.D, 3);
    public static readonly Register D4 = new(RegisterKind.D, 4);
    public static readonly Register D5 = new(RegisterKind.D, 5);
    public static readonly Register D6 = new(RegisterKind.D, 6);
    public static readonly Register D7 = new(RegisterKind.D, 7);
    public static readonly Register D8 = new(RegisterKind.D, 8);
    public static readonly Register D9 = new(RegisterKind.D, 9);
    public static readonly Register D10 = new(RegisterKind.D, 10);
    public static readonly Register D11 = new(RegisterKind.D, 11);
    public static readonly Register D12 = new(RegisterKind.D, 12);
    public static readonly Register D13 = new(RegisterKind.D, 13);
    public static readonly Register D14 = new(RegisterKind.D, 14);
    public static readonly Register D15 = new(RegisterKind.D, 15);
    public static readonly Register D16 = new(RegisterKind.D, 16);
    public static readonly Register D17 = new(RegisterKind.D, 17);
    public static readonly Register D18 = new(RegisterKind.D, 18);
    public static readonly Register D19 = new(RegisterKind.D, 19);
    public static readonly Register D20 = new(RegisterKind.D, 20);
    public static readonly Register D21 = new(RegisterKind.D, 21);
    public static readonly Register D22 = new(RegisterKind.D, 22);
    public static readonly Register D23 = new(RegisterKind.D, 23);
    public static readonly Register D24 = new(RegisterKind.D, 24);
    public static readonly Register D25 = new(RegisterKind.D, 25);
    public static readonly Register D26 = new(RegisterKind.D, 26);
    public static readonly Register D27 = new(RegisterKind.D, 27);
    public static readonly Register D28 = new(RegisterKind.D, 28);
    public static readonly Register D29 = new(RegisterKind.D, 29);
    public static readonly Register D30 = new(RegisterKind.D, 30);
    public static readonly Register D31 = new(RegisterKind.D, 31);

    /// <summary>Reads as zero, ignores writes; 64 bits.</summary>
    public static readonly Register Xzr = new(RegisterKind.X, Register.ZeroNumber);

    /// <summary>Reads as zero, ignores writes; 32 bits.</summary>
    public static readonly Register Wzr = new(RegisterKind.W, Register.ZeroNumber);

    /// <summary>The stack pointer of the current exception level.</summary>
    public static readonly Register Sp = new(RegisterKind.Sp, Register.ZeroNumber);

    /// <summary><c>[base, #offset]</c></summary>
    /// <param name="aBase">An X register or <see cref="Sp"/>.</param>
    /// <param name="aOffset">Bytes; each instruction checks its own range.</param>
    public static MemoryOperand Mem(Register aBase, int aOffset = 0) => new(aBase, aOffset, AddressMode.Offset);

    /// <summary><c>[base, #offset]!</c>: the base takes the new address before the access.</summary>
    public static MemoryOperand MemPre(Register aBase, int aOffset) => new(aBase, aOffset, AddressMode.PreIndex);

    /// <summary><c>[base], #offset</c>: the base takes the new address after the access.</summary>
    public static MemoryOperand MemPost(Register aBase, int aOffset) => new(aBase, aOffset, AddressMode.PostIndex);

    /// <summary><c>[base, index, lsl #shift]</c></summary>
    /// <param name="aBase">An X register or <see cref="Sp"/>.</param>
    /// <param name="aIndex">An X register.</param>
    /// <param name="aShift">0, or the binary logarithm of the access size.</param>
    public static MemoryOperand MemIndex(Register aBase, Register aIndex, int aShift = 0) => new(aBase, aIndex, aShift);

    /// <inheritdoc cref="Register.X"/>
    public static Register X(int aNumber) => Register.X(aNumber);

    /// <inheritdoc cref="Register.Q"/>
    public static Register Q(int aNumber) => Register.Q(aNumber);
}
