using System.Collections.Generic;
using System.Text;
using Hypervisor.Model.Devices;
using Xunit;

namespace Hypervisor.Model.Tests.Devices;

public sealed class VirtioConsoleTests : IConsoleSink
{
    private const int Input = VirtioConsole.ReceiveQueue;
    private const int Output = VirtioConsole.TransmitQueue;

    private readonly List<byte> _sent = [];
    private int _roomTold;
    private readonly VirtioConsole _console;
    private readonly VirtioDriver _driver;

    public VirtioConsoleTests()
    {
        _console = new VirtioConsole(this);
        _driver = new VirtioDriver(_console);
        _driver.Start(2);
    }

    void IConsoleSink.Send(byte value) => _sent.Add(value);

    void IConsoleSink.TellRoom() => _roomTold++;

    private void Type(string text)
    {
        foreach (byte value in Encoding.ASCII.GetBytes(text))
        {
            Assert.True(_console.Receive(value));
        }

        _driver.Device.Serve(Input);
    }

    [Fact]
    public void OutputIsSentInOrder()
    {
        "hello, world"u8.CopyTo(_driver.Ram.View(VirtioDriver.Buffers, 12));
        _driver.Add(Output, (VirtioDriver.Buffers, 5, 0), (VirtioDriver.Buffers + 5, 2, 0));
        _driver.Add(Output, (VirtioDriver.Buffers + 7, 5, 0));
        _driver.Notify(Output);
        Assert.Equal("hello, world"u8.ToArray(), _sent);
        Assert.Equal((2, 0u, true), (_driver.UsedCount(Output), _driver.UsedAt(Output, 1).Length, _driver.Line.IsAsserted));
    }

    [Fact]
    public void InputGoesToTheBuffersThatWait()
    {
        _driver.Add(Input, (VirtioDriver.Buffers, 4, VirtioDriver.Writable));
        _driver.Add(Input, (VirtioDriver.Buffers + 4, 1, VirtioDriver.Writable), (VirtioDriver.Buffers + 5, 99, VirtioDriver.Writable));
        _driver.Notify(Input);
        Assert.Equal(0, _driver.UsedCount(Input));
        Type("reboot");
        Assert.Equal((2, 4u, 2u), (_driver.UsedCount(Input), _driver.UsedAt(Input, 0).Length, _driver.UsedAt(Input, 1).Length));
        Assert.Equal("reboot"u8.ToArray(), _driver.Ram.View(VirtioDriver.Buffers, 6).ToArray());
        Assert.True(_driver.Line.IsAsserted);
    }

    [Fact]
    public void InputWaitsForABuffer()
    {
        int taken = 0;
        while (_console.CanReceive)
        {
            Assert.True(_console.Receive((byte)taken++));
        }

        Assert.Equal((256, false), (taken, _console.Receive(0)));
        _driver.Device.Serve(Input);
        Assert.Equal(0, _roomTold);
        _driver.Add(Input, (VirtioDriver.Buffers, 4096, VirtioDriver.Writable));
        _driver.Notify(Input);
        Assert.Equal(256u, _driver.UsedAt(Input, 0).Length);
        Assert.Equal(255, _driver.Ram.View(VirtioDriver.Buffers + 255, 1)[0]);
        Assert.Equal((true, 1), (_console.CanReceive, _roomTold));
    }

    [Fact]
    public void AResetMakesRoom()
    {
        while (_console.Receive(0))
        {
        }

        _driver.Start(2);
        Assert.Equal((true, 1), (_console.CanReceive, _roomTold));
    }

    [Fact]
    public void AResetDropsInput()
    {
        Type("x");
        _driver.Start(2);
        _driver.Add(Input, (VirtioDriver.Buffers, 4, VirtioDriver.Writable));
        _driver.Notify(Input);
        Assert.Equal(0, _driver.UsedCount(Input));
    }

    [Fact]
    public void OneBufferSendsOnlySoMuch()
    {
        const uint Piece = 0x8000;
        _driver.Add(Output, (VirtioDriver.Buffers, Piece, 0), (VirtioDriver.Buffers, Piece, 0), (VirtioDriver.Buffers, Piece, 0));
        _driver.Notify(Output);
        Assert.Equal(VirtioConsole.MaximumOutput, _sent.Count);
        Assert.Equal((1, 15u), (_driver.UsedCount(Output), _driver.Status));
    }

    [Fact]
    public void AnInputBufferWithoutRoomIsMalformed()
    {
        _driver.Add(Input, (VirtioDriver.Buffers, 4, 0));
        _driver.Notify(Input);
        Assert.Equal(15u | 64, _driver.Status);
    }
}
