using System.Collections.Generic;
using Hypervisor.Model.Devices;
using Xunit;

namespace Hypervisor.Model.Tests.Devices;

public sealed class Pl011Tests : IConsoleSink
{
    private readonly List<byte> _sent = [];
    private int _roomTold;
    private readonly RecordedLine _line = new();
    private readonly Pl011 _uart;

    public Pl011Tests() => _uart = new Pl011(this, _line);

    void IConsoleSink.Send(byte value) => _sent.Add(value);

    void IConsoleSink.TellRoom() => _roomTold++;

    private uint Read(ulong offset) => (uint)_uart.Read(offset, 4);

    private void Write(ulong offset, uint value) => _uart.Write(offset, 4, value);

    [Fact]
    public void ResetValuesAreTheManuals()
    {
        Assert.Equal(0x90u, Read(0x18));
        Assert.Equal(0x300u, Read(0x30));
        Assert.Equal(0x12u, Read(0x34));
        uint[] identification = [0x11, 0x10, 0x34, 0x00, 0x0D, 0xF0, 0x05, 0xB1];
        for (int i = 0; i < identification.Length; i++)
        {
            Assert.Equal(identification[i], Read(0xFE0 + (4UL * (uint)i)));
        }
    }

    [Fact]
    public void BytesGoBothWays()
    {
        Write(0, 'h');
        Write(0, 0x169);
        Assert.Equal("hi"u8.ToArray(), _sent);
        Assert.Equal(0u, Read(0x18) & (1u << 5));
        Assert.True(_uart.Receive((byte)'x') && _uart.Receive((byte)'y'));
        Assert.Equal(0x80u, Read(0x18));
        Assert.Equal('x', Read(0));
        Assert.Equal('y', Read(0));
        Assert.Equal(0x90u, Read(0x18));
        Assert.Equal(0u, Read(0));
    }

    [Fact]
    public void InputWaitsWhenTheRingIsFull()
    {
        int taken = 0;
        while (_uart.Receive((byte)taken))
        {
            taken++;
        }

        Assert.Equal(256, taken);
        Assert.False(_uart.CanReceive);
        Assert.Equal(0xC0u, Read(0x18));
        for (int i = 0; i < taken; i++)
        {
            Assert.Equal((uint)i, Read(0));
            Assert.Equal(1, _roomTold);
        }

        Assert.True(_uart.CanReceive);
    }

    [Fact]
    public void AResetMakesRoom()
    {
        _uart.Reset();
        Assert.Equal(0, _roomTold);
        while (_uart.Receive(0))
        {
        }

        _uart.Reset();
        Assert.Equal((1, true, 0x90u), (_roomTold, _uart.CanReceive, Read(0x18)));
    }

    /// <summary>Writable bits of each register read back, all others stay zero.</summary>
    [Theory]
    [InlineData(0x20, 0xFF)]
    [InlineData(0x24, 0xFFFF)]
    [InlineData(0x28, 0x3F)]
    [InlineData(0x2C, 0xFF)]
    [InlineData(0x30, 0xFF87)]
    [InlineData(0x34, 0x3F)]
    [InlineData(0x38, 0x7FF)]
    [InlineData(0x48, 0x7)]
    [InlineData(0x04, 0)]
    [InlineData(0x3C, 0)]
    [InlineData(0x40, 0)]
    [InlineData(0x44, 0)]
    [InlineData(0x4C, 0)]
    [InlineData(0xFDC, 0)]
    public void RegistersKeepTheirBits(ulong offset, uint mask)
    {
        Write(offset, uint.MaxValue);
        Assert.Equal(mask, Read(offset));
        _uart.Reset();
        Assert.Equal(offset switch { 0x30 => 0x300u, 0x34 => 0x12u, _ => 0u }, Read(offset));
    }

    [Fact]
    public void ReceiveInterruptFollowsTheFifoLevel()
    {
        Write(0x38, 0x50);
        Assert.False(_line.IsAsserted);
        _uart.Receive(1);
        Assert.Equal(0x10u, Read(0x40));
        Write(0x2C, 0x10);
        Assert.Equal(0x40u, Read(0x3C));
        Write(0x44, 0x40);
        Assert.False(_line.IsAsserted);
        for (int i = 0; i < 7; i++)
        {
            _uart.Receive(2);
        }

        Assert.Equal(0x10u, Read(0x3C));
        Write(0x44, 0x7FF);
        Assert.True(_line.IsAsserted);
        Read(0);
        Assert.Equal(0x40u, Read(0x3C));
    }

    [Fact]
    public void TransmitInterruptIsClearedUntilTheNextByte()
    {
        Assert.Equal(0u, Read(0x3C));
        Write(0, 'a');
        Assert.Equal(0x20u, Read(0x3C));
        Assert.False(_line.IsAsserted);
        Write(0x38, 0x20);
        Assert.True(_line.IsAsserted);
        Write(0x44, 0x20);
        Assert.False(_line.IsAsserted);
    }

    [Fact]
    public void TheLineFollowsEachCause()
    {
        _uart.Receive(1);
        Assert.False(_line.IsAsserted);
        Write(0x38, 0x10);
        Assert.True(_line.IsAsserted);
        Write(0x38, 0);
        Assert.False(_line.IsAsserted);
        Write(0x38, 0x10);
        Read(0);
        Assert.False(_line.IsAsserted);
        _uart.Receive(2);
        Assert.True(_line.IsAsserted);
        Write(0x2C, 0x10);
        Assert.False(_line.IsAsserted);
        Write(0x2C, 0);
        Assert.True(_line.IsAsserted);
        _uart.Reset();
        Assert.False(_line.IsAsserted);
    }
}
