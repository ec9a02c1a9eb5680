namespace Hypervisor.Model.Devices;

/// <summary>
/// The state of a run of interrupts, 32 to a word, behind the per-interrupt registers of GICv3. A distributor holds the
/// words from 1 on (SPIs), a redistributor word 0 (SGIs and PPIs); registers of other words read as zero and ignore writes.
/// </summary>
internal sealed class GicInterruptBank
{
    private const int InterruptsPerWord = 32;

    // Five bits of priority, as most Arm cores have; the low three read as zero.
    private const byte PriorityMask = 0xF8;

    private const uint SgiConfiguration = 0xAAAA_AAAA;

    private readonly int _firstWord;
    private readonly uint[] _group;
    private readonly uint[] _enabled;
    private readonly uint[] _latched;
    private readonly uint[] _line;
    private readonly uint[] _active;
    private readonly uint[] _edge;
    private readonly byte[] _priority;

    internal GicInterruptBank(int firstWord, int words)
    {
        _firstWord = firstWord;
        _group = new uint[words];
        _enabled = new uint[words];
        _latched = new uint[words];
        _line = new uint[words];
        _active = new uint[words];
        _edge = new uint[words];
        _priority = new byte[words * InterruptsPerWord];
        Reset();
    }

    private bool HoldsSgis => _firstWord == 0;

    /// <summary>Registers go to their reset values. Input lines are what devices drive and stay.</summary>
    internal void Reset()
    {
        for (int i = 0; i < _group.Length; i++)
        {
            _group[i] = _enabled[i] = _latched[i] = _active[i] = _edge[i] = 0;
        }

        for (int i = 0; i < _priority.Length; i++)
        {
            _priority[i] = 0;
        }
    }

    /// <summary>Sets the level of an input. A rising edge is kept for edge-triggered interrupts. INTIDs not held here are ignored.</summary>
    internal void SetLine(int intid, bool level)
    {
        if (!TryLocate(intid, out int word, out uint bit))
        {
            return;
        }

        bool rising = level && (_line[word] & bit) == 0;
        _line[word] = level ? _line[word] | bit : _line[word] & ~bit;
        if (rising && (Edges(word) & bit) != 0)
        {
            _latched[word] |= bit;
        }
    }

    /// <summary>Makes an interrupt pending as a write to ISPENDR or an SGI does.</summary>
    internal void SetPending(int intid)
    {
        if (TryLocate(intid, out int word, out uint bit))
        {
            _latched[word] |= bit;
        }
    }

    /// <summary>Whether an interrupt is pending, enabled and not active: what a CPU interface may be offered.</summary>
    internal bool IsDeliverable(int intid) =>
        TryLocate(intid, out int word, out uint bit) && (Pending(word) & _enabled[word] & ~_active[word] & bit) != 0;

    /// <summary>0 is highest; 0 too for INTIDs not held here.</summary>
    internal byte PriorityOf(int intid) => TryLocate(intid, out _, out _) ? _priority[intid - (_firstWord * InterruptsPerWord)] : (byte)0;

    /// <summary>Reads one of the registers from IGROUPR to IGRPMODR; zero where there is none.</summary>
    internal uint Read(ulong offset, int size)
    {
        if (offset is >= GicRegister.Ipriorityr and < GicRegister.Itargetsr)
        {
            return ReadPriorities(offset - GicRegister.Ipriorityr, size);
        }

        if (size != 4)
        {
            return 0;
        }

        if (offset is >= GicRegister.Icfgr and < GicRegister.Igrpmodr)
        {
            return ReadConfiguration((int)(offset - GicRegister.Icfgr) / 4);
        }

        if (!TryLocateRegister(offset, out int word))
        {
            return 0;
        }

        return (offset & ~0x7FUL) switch
        {
            GicRegister.Igroupr => _group[word],
            GicRegister.Isenabler or GicRegister.Icenabler => _enabled[word],
            GicRegister.Ispendr or GicRegister.Icpendr => Pending(word),
            GicRegister.Isactiver or GicRegister.Icactiver => _active[word],
            _ => 0,
        };
    }

    internal void Write(ulong offset, int size, uint value)
    {
        if (offset is >= GicRegister.Ipriorityr and < GicRegister.Itargetsr)
        {
            WritePriorities(offset - GicRegister.Ipriorityr, size, value);
        }
        else if (size == 4 && offset is >= GicRegister.Icfgr and < GicRegister.Igrpmodr)
        {
            WriteConfiguration((int)(offset - GicRegister.Icfgr) / 4, value);
        }
        else if (size == 4 && TryLocateRegister(offset, out int word))
        {
            WriteBits(offset & ~0x7FUL, word, value);
        }
    }

    private void WriteBits(ulong register, int word, uint value)
    {
        switch (register)
        {
            case GicRegister.Igroupr:
                _group[word] = value;
                break;
            case GicRegister.Isenabler:
                _enabled[word] |= value;
                break;
            case GicRegister.Icenabler:
                _enabled[word] &= ~value;
                break;
            case GicRegister.Ispendr:
                _latched[word] |= value;
                break;
            case GicRegister.Icpendr:
                _latched[word] &= ~value;
                break;
            case GicRegister.Isactiver:
                _active[word] |= value;
                break;
            case GicRegister.Icactiver:
                _active[word] &= ~value;
                break;
        }
    }

    /// <summary>Level-triggered interrupts are pending as long as their line is high, whatever ICPENDR says (IHI0069 12.9.12).</summary>
    private uint Pending(int word) => _latched[word] | (_line[word] & ~Edges(word));

    private uint Edges(int word) => HoldsSgis ? _edge[word] | 0xFFFF : _edge[word];

    private bool TryLocate(int intid, out int word, out uint bit)
    {
        word = (intid / InterruptsPerWord) - _firstWord;
        bit = 1u << (intid % InterruptsPerWord);
        return intid >= 0 && word >= 0 && word < _group.Length;
    }

    private bool TryLocateRegister(ulong offset, out int word)
    {
        word = ((int)(offset & 0x7F) / 4) - _firstWord;
        return offset is >= GicRegister.Igroupr and < GicRegister.Ipriorityr && word >= 0 && word < _group.Length;
    }

    private uint ReadPriorities(ulong first, int size)
    {
        uint value = 0;
        for (int i = 0; i < size && size <= 4; i++)
        {
            int index = (int)first + i - (_firstWord * InterruptsPerWord);
            value |= index >= 0 && index < _priority.Length ? (uint)_priority[index] << (8 * i) : 0;
        }

        return value;
    }

    private void WritePriorities(ulong first, int size, uint value)
    {
        for (int i = 0; i < size && size <= 4; i++)
        {
            int index = (int)first + i - (_firstWord * InterruptsPerWord);
            if (index >= 0 && index < _priority.Length)
            {
                _priority[index] = (byte)((value >> (8 * i)) & PriorityMask);
            }
        }
    }

    /// <summary>ICFGR has two bits for an interrupt; the upper one says edge-triggered. SGIs always are.</summary>
    private uint ReadConfiguration(int register)
    {
        int word = (register / 2) - _firstWord;
        if (word < 0 || word >= _edge.Length)
        {
            return 0;
        }

        if (HoldsSgis && register == 0)
        {
            return SgiConfiguration;
        }

        uint value = 0;
        for (int i = 0; i < 16; i++)
        {
            value |= ((_edge[word] >> ((16 * (register % 2)) + i)) & 1) << ((2 * i) + 1);
        }

        return value;
    }

    private void WriteConfiguration(int register, uint value)
    {
        int word = (register / 2) - _firstWord;
        if (word < 0 || word >= _edge.Length || (HoldsSgis && register == 0))
        {
            return;
        }

        int shift = 16 * (register % 2);
        uint edges = 0;
        for (int i = 0; i < 16; i++)
        {
            edges |= ((value >> ((2 * i) + 1)) & 1) << (shift + i);
        }

        _edge[word] = (_edge[word] & ~(0xFFFFu << shift)) | edges;
    }
}
