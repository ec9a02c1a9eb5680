using System.Runtime.CompilerServices;

namespace System.Runtime.Unwinding;

/// <summary>
/// Where a function keeps its caller's registers, at one place in it: the outcome of the call frame instructions (DWARF 4, 6.4) up to
/// there, those that ilc uses. Assembly that needs others has no business in a stack that exceptions pass.
/// </summary>
internal unsafe struct CallFrame
{
    private const byte Nop = 0x00;
    private const byte AdvanceLoc1 = 0x02;
    private const byte AdvanceLoc2 = 0x03;
    private const byte AdvanceLoc4 = 0x04;
    private const byte OffsetExtended = 0x05;
    private const byte DefCfa = 0x0C;
    private const byte DefCfaRegister = 0x0D;
    private const byte DefCfaOffset = 0x0E;
    private const byte AdvanceLoc = 0x40;
    private const byte Offset = 0x80;
    private const byte PrimaryMask = 0xC0;
    private const byte OperandMask = 0x3F;

    private const ulong StackPointer = 31;
    private const ulong FirstD = 72;
    private const int SlotCount = 20;

    private ulong _base;
    private ulong _distance;
    private uint _saved;
    private Slots _slots;

    /// <summary>Runs a function's instructions.</summary>
    /// <param name="controlPc">Where the function is: at a faulting instruction, or at a call.</param>
    /// <returns>False when there is one that is not known.</returns>
    public bool TryRun(in FrameDescription description, ulong controlPc) =>
        TryRun(description.Common, description.Common.Program, description.Common.End, ulong.MaxValue)
        && TryRun(description.Common, description.Program, description.End, controlPc - description.Start);

    /// <summary>Makes the function's registers those of its caller, behind the call.</summary>
    public void Unwind(ref UnwindRegisters registers)
    {
        ulong frame = _distance + (_base == StackPointer ? registers.Sp : registers.X[(int)_base - UnwindRegisters.FirstX]);
        for (int slot = 0; slot < SlotCount; slot++)
        {
            if ((_saved & (1u << slot)) != 0)
            {
                ulong value = *(ulong*)(frame + (ulong)_slots[slot]);
                if (slot < UnwindRegisters.CountX)
                {
                    registers.X[slot] = value;
                }
                else
                {
                    registers.D[slot - UnwindRegisters.CountX] = value;
                }
            }
        }

        registers.Sp = frame;
        registers.Pc = registers.X[UnwindRegisters.CountX - 1];
    }

    private bool TryRun(in CommonEntry common, byte* program, byte* end, ulong until)
    {
        ByteReader reader = new(program);
        ulong location = 0;
        while (reader.Position < end)
        {
            byte code = reader.U8();
            if (TryAdvance(ref reader, code, out ulong step))
            {
                location += step * common.CodeAlignment;
                if (location > until)
                {
                    return true;
                }
            }
            else if (!TryDefine(ref reader, code, common.DataAlignment))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryAdvance(ref ByteReader reader, byte code, out ulong step)
    {
        step = code switch
        {
            AdvanceLoc1 => reader.U8(),
            AdvanceLoc2 => reader.U16(),
            AdvanceLoc4 => reader.U32(),
            _ => (ulong)(code & OperandMask),
        };
        return code is AdvanceLoc1 or AdvanceLoc2 or AdvanceLoc4 || (code & PrimaryMask) == AdvanceLoc;
    }

    private bool TryDefine(ref ByteReader reader, byte code, long dataAlignment)
    {
        switch (code)
        {
            case Nop:
                return true;
            case DefCfa:
                _base = reader.Unsigned();
                _distance = reader.Unsigned();
                return IsBase(_base);
            case DefCfaRegister:
                _base = reader.Unsigned();
                return IsBase(_base);
            case DefCfaOffset:
                _distance = reader.Unsigned();
                return true;
            case OffsetExtended:
                return TrySave(reader.Unsigned(), (long)reader.Unsigned() * dataAlignment);
            default:
                return (code & PrimaryMask) == Offset && TrySave((ulong)(code & OperandMask), (long)reader.Unsigned() * dataAlignment);
        }
    }

    private static bool IsBase(ulong register) => register is >= UnwindRegisters.FirstX and <= StackPointer;

    /// <summary>DWARF for AArch64 numbers x19 to x30 so, and d8 to d15 from 72 (AADWARF64 4.1).</summary>
    private bool TrySave(ulong register, long offset)
    {
        ulong slot = register >= FirstD ? register - FirstD + UnwindRegisters.CountX : register - UnwindRegisters.FirstX;
        if (slot >= SlotCount)
        {
            return false;
        }

        _slots[(int)slot] = offset;
        _saved |= 1u << (int)slot;
        return true;
    }

    [InlineArray(SlotCount)]
    private struct Slots
    {
        private long _first;
    }
}
