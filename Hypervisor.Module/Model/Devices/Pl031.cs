using System;

namespace Hypervisor.Model.Devices;

/// <summary>
/// A VM's clock, as Arm's PL031 shows itself to software. It always runs, as QEMU virt's does: RTCCR reads as started, and
/// by the manual writes to a started clock's RTCCR have no effect. What a guest sets is its own until it is reset.
/// </summary>
public sealed class Pl031 : IMmioDevice
{
    private readonly IRealTimeClock _clock;
    private readonly IInterruptLine _line;
    private uint _lead;
    private uint _load;
    private uint _match;
    private uint _compared;
    private uint _imsc;
    private bool _raised;

    public Pl031(IRealTimeClock clock, IInterruptLine line)
    {
        _clock = clock;
        _line = line;
        Reset();
    }

    // PeriphID 0x00141031 (part 0x031, designer Arm, revision 1) and PCellID 0xB105F00D.
    private static ReadOnlySpan<byte> Identification => [0x31, 0x10, 0x14, 0x00, 0x0D, 0xF0, 0x05, 0xB1];

    /// <summary>RTCDR: the clock, and how far the guest has put it ahead.</summary>
    private uint Count => (uint)_clock.Seconds + _lead;

    private uint RawInterrupts => _raised ? Pl031Register.Interrupt : 0;

    /// <summary>State after power-on and after SYSTEM_RESET: the time of day, and no alarm.</summary>
    public void Reset()
    {
        _lead = _load = _match = _imsc = 0;
        _raised = false;
        _compared = Count;
        _line.Set(false);
    }

    /// <summary>
    /// How long it takes until the alarm raises the interrupt line; false when it will not by itself. To be asked after each
    /// access, and <see cref="Update"/> to be called when the time has come.
    /// </summary>
    /// <param name="secondsUntil">By how much <see cref="IRealTimeClock.Seconds"/> must have grown.</param>
    public bool TryGetAlarm(out uint secondsUntil)
    {
        secondsUntil = _match - Count;
        return _imsc != 0 && !_raised && secondsUntil != 0;
    }

    /// <summary>Raises the alarm if the count has come to the match register since it was last looked at.</summary>
    public void Update()
    {
        uint count = Count;
        _raised |= _match - _compared - 1 < count - _compared;
        _compared = count;
        _line.Set((RawInterrupts & _imsc) != 0);
    }

    /// <summary>Registers are 32 bits wide at multiples of 4; narrower reads at those offsets see the low bits, as on the real bus.</summary>
    public ulong Read(ulong offset, int size)
    {
        if (offset is >= Pl031Register.Identification and < 0x1000)
        {
            return offset % 4 == 0 ? Identification[(int)(offset - Pl031Register.Identification) / 4] : 0u;
        }

        Update();
        return offset switch
        {
            Pl031Register.Dr => Count,
            Pl031Register.Mr => _match,
            Pl031Register.Lr => _load,
            Pl031Register.Cr => Pl031Register.CrStart,
            Pl031Register.Imsc => _imsc,
            Pl031Register.Ris => RawInterrupts,
            Pl031Register.Mis => RawInterrupts & _imsc,
            _ => 0,
        };
    }

    public void Write(ulong offset, int size, ulong value)
    {
        uint word = (uint)value;
        Update();
        switch (offset)
        {
            case Pl031Register.Mr:
                _match = word;
                CompareAnew();
                break;
            case Pl031Register.Lr:
                _load = word;
                _lead += word - Count;
                CompareAnew();
                break;
            case Pl031Register.Imsc:
                _imsc = word & Pl031Register.Interrupt;
                break;
            case Pl031Register.Icr:
                _raised &= (word & Pl031Register.Interrupt) == 0;
                break;
        }

        _line.Set((RawInterrupts & _imsc) != 0);
    }

    /// <summary>Seconds that the guest skipped do not count, but the one it has set does.</summary>
    private void CompareAnew()
    {
        _compared = Count;
        _raised |= _match == _compared;
    }
}
