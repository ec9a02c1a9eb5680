using System.Numerics;
using System.Text.RegularExpressions;

namespace IL2CPU.API.AArch64;

/// <summary>The operand rules of the Arm ARM, chapter C6, that the assembler checks before it writes a line.</summary>
internal static partial class Operands
{
    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex LowerCaseName();

    [GeneratedRegex("^[A-Za-z_.$][A-Za-z0-9_.$]*$|^[0-9]+[fb]$")]
    private static partial Regex LabelName();

    public static void RequireBase(Register aRegister)
    {
        if (aRegister.Kind is not (RegisterKind.X or RegisterKind.Sp) || aRegister == Registers.Xzr)
        {
            throw new AssemblerException($"{aRegister} cannot be the base of a memory operand: an X register or sp is needed");
        }
    }

    public static void RequireX(string aWhat, Register aRegister)
    {
        if (aRegister.Kind != RegisterKind.X)
        {
            throw new AssemblerException($"{aRegister} cannot be {aWhat}: an X register is needed");
        }
    }

    public static void RequireGeneral(string aMnemonic, Register aRegister)
    {
        if (aRegister.IsVector)
        {
            throw new AssemblerException($"{aMnemonic}: {aRegister} is no general-purpose register");
        }
    }

    public static void RequireSameSize(string aMnemonic, Register aFirst, Register aSecond)
    {
        if (aFirst.Size != aSecond.Size || aFirst.IsVector != aSecond.IsVector)
        {
            throw new AssemblerException($"{aMnemonic}: {aFirst} and {aSecond} are not of one size");
        }
    }

    public static void RequireRange(string aMnemonic, string aWhat, long aValue, long aFirst, long aLast)
    {
        if (aValue < aFirst || aValue > aLast)
        {
            throw new AssemblerException($"{aMnemonic}: {aWhat} {aValue} is outside {aFirst}..{aLast}");
        }
    }

    public static string Name(string aMnemonic, string aName) => LowerCaseName().IsMatch(aName)
        ? aName
        : throw new AssemblerException($"{aMnemonic}: '{aName}' is no lower-case Arm name");

    public static string Label(string aLabel) => LabelName().IsMatch(aLabel)
        ? aLabel
        : throw new AssemblerException($"'{aLabel}' is no assembly label");

    /// <summary>ADD, SUB and CMP take 12 bits, or 12 bits shifted left by 12.</summary>
    public static void RequireArithmetic(string aMnemonic, long aValue)
    {
        if ((aValue & ~0xFFFL) != 0 && (aValue & ~0xFFF000L) != 0)
        {
            throw new AssemblerException($"{aMnemonic}: immediate {aValue} is not 0..4095, nor that times 4096");
        }
    }

    public static void RequireBitmask(string aMnemonic, ulong aValue, int aSize)
    {
        if (!IsBitmask(aValue, aSize))
        {
            throw new AssemblerException($"{aMnemonic}: 0x{aValue:x} is no bitmask immediate; use LoadImmediate and a register");
        }
    }

    /// <summary>A bitmask immediate is one run of ones, rotated, in an element of 2..64 bits that is repeated.</summary>
    public static bool IsBitmask(ulong aValue, int aSize)
    {
        if (aSize == 4)
        {
            if (aValue > uint.MaxValue)
            {
                return false;
            }

            aValue |= aValue << 32;
        }

        if (aValue is 0 or ulong.MaxValue)
        {
            return false;
        }

        int width = 64;
        while (width > 2 && (aValue & Ones(width / 2)) == (aValue >> (width / 2) & Ones(width / 2)))
        {
            width /= 2;
        }

        ulong element = aValue & Ones(width);
        ulong rotated = (element >> 1 | element << (width - 1)) & Ones(width);
        // A rotated run of ones has exactly one place where a one follows a zero.
        return BitOperations.PopCount(element & ~rotated) == 1;
    }

    /// <summary>What one MOV can load: a 16-bit field, the complement of one, or a bitmask immediate.</summary>
    public static bool IsMove(ulong aValue, int aSize) =>
        IsOneField(aValue, aSize) || IsOneField(~aValue & Ones(aSize * 8), aSize) || IsBitmask(aValue, aSize);

    private static bool IsOneField(ulong aValue, int aSize)
    {
        for (int shift = 0; shift < aSize * 8; shift += 16)
        {
            if ((aValue & ~(0xFFFFUL << shift)) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static ulong Ones(int aWidth) => aWidth == 64 ? ulong.MaxValue : (1UL << aWidth) - 1;

    /// <summary>Offsets of single loads and stores: scaled 12 bits, or 9 bits signed.</summary>
    public static void RequireSingle(string aMnemonic, MemoryOperand aMemory, int aSize)
    {
        if (aMemory.Mode == AddressMode.Index)
        {
            if (aMemory.Offset != 0 && aMemory.Offset != BitOperations.Log2((uint)aSize))
            {
                throw new AssemblerException($"{aMnemonic}: the index shift is 0 or {BitOperations.Log2((uint)aSize)} for {aSize} bytes");
            }

            return;
        }

        bool scaled = aMemory.Mode == AddressMode.Offset && aMemory.Offset >= 0
            && aMemory.Offset % aSize == 0 && aMemory.Offset / aSize <= 4095;
        if (!scaled && aMemory.Offset is < -256 or > 255)
        {
            throw new AssemblerException($"{aMnemonic}: offset {aMemory.Offset} is neither -256..255 nor a multiple of {aSize} up to {4095 * aSize}");
        }
    }

    /// <summary>Offsets of pairs: 7 bits signed, scaled by the size of one register.</summary>
    public static void RequirePair(string aMnemonic, MemoryOperand aMemory, int aSize)
    {
        if (aMemory.Mode == AddressMode.Index)
        {
            throw new AssemblerException($"{aMnemonic}: a pair takes no index register");
        }

        if (aMemory.Offset % aSize != 0)
        {
            throw new AssemblerException($"{aMnemonic}: offset {aMemory.Offset} is no multiple of {aSize}");
        }

        RequireRange(aMnemonic, "offset", aMemory.Offset, -64 * aSize, 63 * aSize);
    }

    /// <summary>Exclusive, ordered and atomic accesses take a bare base register.</summary>
    public static void RequireBare(string aMnemonic, MemoryOperand aMemory)
    {
        if (aMemory.Mode != AddressMode.Offset || aMemory.Offset != 0)
        {
            throw new AssemblerException($"{aMnemonic}: {aMemory} has an offset; only [base] is allowed");
        }
    }
}
