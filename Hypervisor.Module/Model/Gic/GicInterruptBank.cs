namespace Hypervisor.Model.Gic;

/// <summary>
/// A run of interrupt words behind the per-interrupt registers from IGROUPR to IGRPMODR (IHI0069 12.9, 12.11). A distributor
/// holds the words from 1 on (SPIs), a redistributor word 0 (SGIs and PPIs); registers of other words read as zero and ignore writes.
/// </summary>
internal sealed class GicInterruptBank
{
    // Five bits of priority, as most Arm cores have; the low three read as zero.
    private const byte PriorityMask = 0xF8;
    private const uint SgiMask = 0xFFFF;
    private const int ConfigurationsPerRegister = 16;

    private readonly int _firstWord;
    private readonly GicInterruptWord[] _words;

    internal GicInterruptBank(int firstWord, int words)
    {
        _firstWord = firstWord;
        _words = new GicInterruptWord[words];
        for (int i = 0; i < words; i++)
        {
            _words[i] = new GicInterruptWord(firstWord + i == 0 ? SgiMask : 0);
        }
    }

    internal int WordCount => _words.Length;

    internal GicInterruptWord this[int word] => _words[word];

    internal void Reset()
    {
        foreach (GicInterruptWord word in _words)
        {
            word.Reset();
        }
    }

    /// <summary>The word of an INTID; null when it is not held here.</summary>
    internal GicInterruptWord? WordOf(int intid)
    {
        int word = (intid / GicInterruptWord.InterruptCount) - _firstWord;
        return intid >= 0 && (uint)word < (uint)_words.Length ? _words[word] : null;
    }

    /// <summary>Zero where there is no register.</summary>
    internal uint Read(ulong offset, int size)
    {
        if (offset is >= GicRegister.Ipriorityr and < GicRegister.Itargetsr)
        {
            return ReadPriorities((int)(offset - GicRegister.Ipriorityr), size);
        }

        if (size != 4)
        {
            return 0;
        }

        if (offset is >= GicRegister.Icfgr and < GicRegister.Igrpmodr)
        {
            return ReadConfiguration((int)(offset - GicRegister.Icfgr) / 4);
        }

        return Locate(offset) is not { } word ? 0 : (offset & ~0x7FUL) switch
        {
            GicRegister.Igroupr => word.Group,
            GicRegister.Isenabler or GicRegister.Icenabler => word.Enabled,
            GicRegister.Ispendr or GicRegister.Icpendr => word.Pending,
            GicRegister.Isactiver or GicRegister.Icactiver => word.Active,
            _ => 0,
        };
    }

    internal void Write(ulong offset, int size, uint value)
    {
        if (offset is >= GicRegister.Ipriorityr and < GicRegister.Itargetsr)
        {
            WritePriorities((int)(offset - GicRegister.Ipriorityr), size, value);
        }
        else if (size == 4 && offset is >= GicRegister.Icfgr and < GicRegister.Igrpmodr)
        {
            WriteConfiguration((int)(offset - GicRegister.Icfgr) / 4, value);
        }
        else if (size == 4 && Locate(offset) is { } word)
        {
            WriteBits(offset & ~0x7FUL, word, value);
        }
    }

    private static void WriteBits(ulong register, GicInterruptWord word, uint value)
    {
        switch (register)
        {
            case GicRegister.Igroupr:
                word.Group = value;
                break;
            case GicRegister.Isenabler:
                word.Enabled |= value;
                break;
            case GicRegister.Icenabler:
                word.Enabled &= ~value;
                break;
            case GicRegister.Ispendr:
                word.Latched |= value;
                break;
            case GicRegister.Icpendr:
                word.Latched &= ~value;
                break;
            case GicRegister.Isactiver:
                word.Active |= value;
                break;
            case GicRegister.Icactiver:
                word.Active &= ~value;
                break;
        }
    }

    /// <summary>The word behind one of the registers that have a bit for each interrupt.</summary>
    private GicInterruptWord? Locate(ulong offset)
    {
        int word = ((int)(offset & 0x7F) / 4) - _firstWord;
        return offset is >= GicRegister.Igroupr and < GicRegister.Ipriorityr && (uint)word < (uint)_words.Length ? _words[word] : null;
    }

    private uint ReadPriorities(int first, int size)
    {
        uint value = 0;
        for (int i = 0; i < size && size <= 4; i++)
        {
            uint priority = WordOf(first + i)?.PriorityOf((first + i) % GicInterruptWord.InterruptCount) ?? 0;
            value |= priority << (8 * i);
        }

        return value;
    }

    private void WritePriorities(int first, int size, uint value)
    {
        for (int i = 0; i < size && size <= 4; i++)
        {
            WordOf(first + i)?.SetPriority((first + i) % GicInterruptWord.InterruptCount, (byte)((value >> (8 * i)) & PriorityMask));
        }
    }

    /// <summary>ICFGR has two bits for an interrupt; the upper one says edge-triggered. SGIs always are.</summary>
    private uint ReadConfiguration(int register)
    {
        uint edges = (WordOf(register * ConfigurationsPerRegister)?.Edge ?? 0) >> ShiftOf(register);
        uint value = 0;
        for (int i = 0; i < ConfigurationsPerRegister; i++)
        {
            value |= ((edges >> i) & 1) << ((2 * i) + 1);
        }

        return value;
    }

    private void WriteConfiguration(int register, uint value)
    {
        if (WordOf(register * ConfigurationsPerRegister) is not { } word)
        {
            return;
        }

        uint edges = 0;
        for (int i = 0; i < ConfigurationsPerRegister; i++)
        {
            edges |= ((value >> ((2 * i) + 1)) & 1) << i;
        }

        word.Edge = (word.Edge & ~(0xFFFFu << ShiftOf(register))) | (edges << ShiftOf(register));
    }

    private static int ShiftOf(int configurationRegister) => ConfigurationsPerRegister * (configurationRegister % 2);
}
