using System;
using System.Collections.Generic;
using System.IO;

namespace Cosmos.Build.Symbols;

/// <summary>
/// The line number programs of .debug_line (DWARF 4, 6.2), versions 2 to 4, which ilc and GNU as write: what comes from which line.
/// </summary>
public sealed class LineProgram
{
    private const byte ExtendedOp = 0;
    private const byte Copy = 1;
    private const byte AdvancePc = 2;
    private const byte AdvanceLine = 3;
    private const byte SetFile = 4;
    private const byte ConstAddPc = 8;
    private const byte FixedAdvancePc = 9;
    private const byte EndSequence = 1;
    private const byte SetAddress = 2;

    private readonly List<string> _folders = [""];
    private readonly List<string> _files = [""];
    private readonly List<LineRow> _rows;
    private byte _instructionLength;
    private sbyte _lineBase;
    private byte _lineRange;
    private byte _opcodeBase;
    private byte[] _operands = [];
    private ulong _address;
    private long _line;
    private int _file;

    private LineProgram(List<LineRow> aRows) => _rows = aRows;

    /// <summary>All rows of a section, in the order of the section.</summary>
    /// <exception cref="InvalidDataException">A program is of another version.</exception>
    public static List<LineRow> Read(ReadOnlySpan<byte> aSection)
    {
        List<LineRow> rows = [];
        DwarfReader section = new(aSection);
        while (section.Left > 0)
        {
            DwarfReader unit = section.Part(section.U32());
            new LineProgram(rows).ReadUnit(ref unit);
        }

        return rows;
    }

    private void ReadUnit(ref DwarfReader aUnit)
    {
        ushort version = aUnit.U16();
        if (version is < 2 or > 4)
        {
            throw new InvalidDataException($"line numbers of DWARF {version}, where 2 to 4 are known");
        }

        DwarfReader header = aUnit.Part(aUnit.U32());
        ReadHeader(ref header, version);
        Reset();
        while (aUnit.Left > 0)
        {
            Step(ref aUnit, aUnit.U8());
        }
    }

    private void ReadHeader(ref DwarfReader aHeader, ushort aVersion)
    {
        _instructionLength = aHeader.U8();
        if (aVersion >= 4)
        {
            aHeader.U8(); // operations in an instruction: 1
        }

        aHeader.U8(); // whether lines begin statements: all count
        _lineBase = (sbyte)aHeader.U8();
        _lineRange = aHeader.U8();
        _opcodeBase = aHeader.U8();
        _operands = new byte[_opcodeBase];
        for (int i = 1; i < _opcodeBase; i++)
        {
            _operands[i] = aHeader.U8();
        }

        for (string folder = aHeader.Text(); folder.Length > 0; folder = aHeader.Text())
        {
            _folders.Add(folder + "/");
        }

        for (string file = aHeader.Text(); file.Length > 0; file = aHeader.Text())
        {
            _files.Add(_folders[(int)aHeader.Unsigned()] + file);
            aHeader.Unsigned(); // time
            aHeader.Unsigned(); // length
        }
    }

    private void Reset()
    {
        _address = 0;
        _line = 1;
        _file = 1;
    }

    private void Step(ref DwarfReader aUnit, byte aOpcode)
    {
        switch (aOpcode)
        {
            case ExtendedOp:
                DwarfReader extended = aUnit.Part((uint)aUnit.Unsigned());
                Extended(ref extended, extended.U8());
                break;
            case Copy:
                Append();
                break;
            case AdvancePc:
                _address += aUnit.Unsigned() * _instructionLength;
                break;
            case AdvanceLine:
                _line += aUnit.Signed();
                break;
            case SetFile:
                _file = (int)aUnit.Unsigned();
                break;
            case ConstAddPc:
                Special(byte.MaxValue);
                break;
            case FixedAdvancePc:
                _address += aUnit.U16();
                break;
            case var special when special >= _opcodeBase:
                _line += _lineBase + Special(special);
                Append();
                break;
            default:
                for (int i = 0; i < _operands[aOpcode]; i++)
                {
                    aUnit.Unsigned();
                }

                break;
        }
    }

    /// <summary>Advances the address as a special opcode does; returns the line's advance above the base.</summary>
    private int Special(byte aOpcode)
    {
        int adjusted = aOpcode - _opcodeBase;
        _address += (ulong)(adjusted / _lineRange) * _instructionLength;
        return adjusted % _lineRange;
    }

    private void Extended(ref DwarfReader aOperand, byte aOpcode)
    {
        if (aOpcode == EndSequence)
        {
            _rows.Add(new LineRow(_address, null, 0));
            Reset();
        }
        else if (aOpcode == SetAddress)
        {
            _address = aOperand.U64();
        }
    }

    private void Append() => _rows.Add(new LineRow(_address, _files[_file], (uint)_line));
}
