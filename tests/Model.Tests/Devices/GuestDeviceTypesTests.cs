using System;
using Hypervisor.Model.Devices;
using Xunit;

namespace Hypervisor.Model.Tests.Devices;

public sealed class GuestDeviceTypesTests
{
    [Fact]
    public void ADeviceIsMadeByItsName()
    {
        GuestDeviceTypes types = new();
        types.Add("first", _ => new Device(1));
        types.Add("second", _ => new Device(2));
        Assert.Equal(["first", "second"], types.Names);
        Assert.Equal(2ul, types.Create("second", null!).Read(0, 4));
        Assert.True(types.IsOffered("first"));
        Assert.False(types.IsOffered("third"));
    }

    [Theory]
    [InlineData("", "'' is no name for a device: give 1 to 32 letters, digits, '-' or '_'")]
    [InlineData("a,b", "'a,b' is no name for a device: give 1 to 32 letters, digits, '-' or '_'")]
    [InlineData("a-name-that-is-just-one-too-long-", "'a-name-that-is-just-one-too-long-' is no name for a device: give 1 to 32 letters, digits, '-' or '_'")]
    [InlineData("taken", "a device taken is offered already; give this one another name")]
    [InlineData("rtc", "a device rtc is offered already; give this one another name")]
    public void AWrongNameIsRefusedInOneLine(string name, string message)
    {
        GuestDeviceTypes types = new("rtc");
        types.Add("taken", _ => new Device(1));
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => types.Add(name, _ => new Device(2))).Message);
    }

    private sealed class Device(ulong value) : GuestDevice
    {
        public override ReadOnlySpan<byte> Compatible => "test,device"u8;

        public override ulong Read(ulong offset, int size) => value;

        public override void Write(ulong offset, int size, ulong written)
        {
        }
    }
}
