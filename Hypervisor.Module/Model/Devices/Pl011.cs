using System;
using System.Runtime.CompilerServices;

namespace Hypervisor.Model.Devices;

/// <summary>
/// A VM's console UART, as Arm's PL011 r1p5 shows itself to software. Sending takes no time: the transmit FIFO is always
/// empty. What is sent goes out even while UARTEN is clear, as on QEMU virt, whose guests often do not set it. Not there:
/// modem lines, DMA, loop-back, line errors.
/// </summary>
/// <param name="sink">Where the guest's output goes, and what is told of room for input.</param>
/// <param name="line">The combined interrupt output, UARTINTR.</param>
public sealed class Pl011(IConsoleSink sink, IInterruptLine line) : IMmioDevice
{
    // Longer than the real FIFO of 16, so that a line pasted or piped in waits here and not in front of the guest's UART.
    private const int RingCapacity = 256;
    private const int FifoDepth = 16;

    private readonly ByteRing _received = new(RingCapacity);
    private uint _ilpr;
    private uint _ibrd;
    private uint _fbrd;
    private uint _lcrH;
    private uint _cr = Pl011Register.CrReset;
    private uint _ifls = Pl011Register.IflsReset;
    private uint _imsc;
    private uint _dmacr;
    private bool _transmitRaised;
    private bool _timeoutCleared;

    // PeriphID 0x00341011 (part 0x011, designer Arm, revision r1p5) and PCellID 0xB105F00D.
    private static ReadOnlySpan<byte> Identification => [0x11, 0x10, 0x34, 0x00, 0x0D, 0xF0, 0x05, 0xB1];

    /// <summary>Whether <see cref="Receive"/> would take a byte.</summary>
    public bool CanReceive => !_received.IsFull;

    /// <summary>The data that waits raises "receive" at the FIFO's trigger level, and the time-out at once below it: no time passes here.</summary>
    private uint RawInterrupts
    {
        get
        {
            bool receive = _received.Count >= TriggerLevel;
            bool timeout = _received.Count > 0 && !receive && !_timeoutCleared;
            return (receive ? Pl011Register.ReceiveInterrupt : 0)
                | (timeout ? Pl011Register.ReceiveTimeoutInterrupt : 0)
                | (_transmitRaised ? Pl011Register.TransmitInterrupt : 0);
        }
    }

    private int TriggerLevel => (_lcrH & Pl011Register.LcrFifoEnable) == 0 ? 1 : ((_ifls >> 3) & 7) switch
    {
        0 => FifoDepth / 8,
        1 => FifoDepth / 4,
        3 => FifoDepth * 3 / 4,
        4 => FifoDepth * 7 / 8,
        _ => FifoDepth / 2,
    };

    /// <summary>Guests ask for them with each byte that they send.</summary>
    private uint Flags
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Pl011Register.FrTransmitEmpty
            | (_received.Count == 0 ? Pl011Register.FrReceiveEmpty : 0)
            | (_received.IsFull ? Pl011Register.FrReceiveFull : 0);
    }

    /// <summary>Hands the guest a byte of input; false when it has to be offered again later.</summary>
    public bool Receive(byte value)
    {
        _timeoutCleared = false;
        bool taken = _received.TryAdd(value);
        DriveLine();
        return taken;
    }

    /// <summary>State after power-on and after SYSTEM_RESET; input that the old guest left unread is dropped.</summary>
    public void Reset()
    {
        bool wasFull = _received.IsFull;
        _received.Clear();
        _ilpr = _ibrd = _fbrd = _lcrH = _imsc = _dmacr = 0;
        _cr = Pl011Register.CrReset;
        _ifls = Pl011Register.IflsReset;
        _transmitRaised = _timeoutCleared = false;
        DriveLine();
        TellRoom(wasFull);
    }

    /// <summary>Registers are 32 bits wide at multiples of 4; narrower reads at those offsets see the low bits, as on the real bus.</summary>
    public ulong Read(ulong offset, int size) => offset == Pl011Register.Fr ? Flags : ReadOther(offset);

    public void Write(ulong offset, int size, ulong value)
    {
        uint word = (uint)value;
        switch (offset)
        {
            case Pl011Register.Dr:
                sink.Send((byte)word);
                _transmitRaised = true;
                break;
            case Pl011Register.Ilpr:
                _ilpr = word & Pl011Register.IlprMask;
                break;
            case Pl011Register.Ibrd:
                _ibrd = word & Pl011Register.IbrdMask;
                break;
            case Pl011Register.Fbrd:
                _fbrd = word & Pl011Register.FbrdMask;
                break;
            case Pl011Register.LcrH:
                _lcrH = word & Pl011Register.LcrMask;
                break;
            case Pl011Register.Cr:
                _cr = word & Pl011Register.CrMask;
                break;
            case Pl011Register.Ifls:
                _ifls = word & Pl011Register.IflsMask;
                break;
            case Pl011Register.Imsc:
                _imsc = word & Pl011Register.InterruptMask;
                break;
            case Pl011Register.Icr:
                ClearInterrupts(word);
                break;
            case Pl011Register.Dmacr:
                _dmacr = word & Pl011Register.DmacrMask;
                break;
        }

        DriveLine();
    }

    private ulong ReadOther(ulong offset)
    {
        if (offset is >= Pl011Register.Identification and < 0x1000)
        {
            return offset % 4 == 0 ? Identification[(int)(offset - Pl011Register.Identification) / 4] : 0u;
        }

        return offset switch
        {
            Pl011Register.Dr => TakeReceived(),
            Pl011Register.Ilpr => _ilpr,
            Pl011Register.Ibrd => _ibrd,
            Pl011Register.Fbrd => _fbrd,
            Pl011Register.LcrH => _lcrH,
            Pl011Register.Cr => _cr,
            Pl011Register.Ifls => _ifls,
            Pl011Register.Imsc => _imsc,
            Pl011Register.Ris => RawInterrupts,
            Pl011Register.Mis => RawInterrupts & _imsc,
            Pl011Register.Dmacr => _dmacr,
            _ => 0,
        };
    }

    private uint TakeReceived()
    {
        // Data left behind times out anew, or a guest that reads part of it would never hear of the rest.
        _timeoutCleared = false;
        bool wasFull = _received.IsFull;
        _received.TryTake(out byte value);
        DriveLine();
        TellRoom(wasFull);
        return value;
    }

    private void TellRoom(bool wasFull)
    {
        if (wasFull)
        {
            sink.TellRoom();
        }
    }

    /// <summary>The receive interrupt stays as long as its cause does; the other two go until their next cause.</summary>
    private void ClearInterrupts(uint which)
    {
        _transmitRaised &= (which & Pl011Register.TransmitInterrupt) == 0;
        _timeoutCleared |= (which & Pl011Register.ReceiveTimeoutInterrupt) != 0;
    }

    private void DriveLine() => line.Set((RawInterrupts & _imsc) != 0);
}
