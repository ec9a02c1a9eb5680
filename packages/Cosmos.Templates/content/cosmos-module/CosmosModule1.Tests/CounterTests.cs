using CosmosModule1;
using Hypervisor.Model.Smccc;
using Xunit;

namespace CosmosModule1.Tests;

/// <summary>What a guest would see, on the host.</summary>
public sealed class CounterTests
{
    private readonly Counter _counter = new();

    [Fact]
    public void CallAdds()
    {
        Assert.Equal(5ul, Call(CounterCalls.Add, 5));
        Assert.Equal(12ul, Call(CounterCalls.Add, 7));
    }

    [Fact]
    public void UnknownCallIsRefused() => Assert.Equal(SmcccReturnCode.NotSupported, Call(CounterCalls.Last, 5));

    [Fact]
    public void DeviceSharesTheCounter()
    {
        CounterDevice device = new(_counter);
        device.Write(0, 8, 2);
        Assert.Equal(5ul, Call(CounterCalls.Add, 3));
        Assert.Equal(5ul, device.Read(0, 8));
    }

    private ulong Call(uint function, ulong x1)
    {
        ulong[] registers = new ulong[SmcccCall.RegisterCount];
        registers[0] = function;
        registers[1] = x1;
        return new CounterCalls(_counter).Handle(new SmcccCall("vm0", 0, new SmcccFunctionId(function), registers)).X0;
    }
}
