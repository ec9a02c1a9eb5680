using System.Linq;
using Hypervisor.Model.Devices;
using Xunit;

namespace Hypervisor.Model.Tests.Devices;

public sealed class ConsoleKeysTests
{
    /// <summary>^ stands for Ctrl-^; what each VM gets is in its place of the result, and what the kernel gets in the last.</summary>
    [Theory]
    [InlineData("ls\r", "ls\r|||")]
    [InlineData("a^1b^2c^0d", "ad|b|c|")]
    [InlineData("a^nb^nc^nd", "ad|b|c|")]
    [InlineData("a^^b", "a^b|||")]
    [InlineData("a^7b^xc^3d", "abcd|||")]
    [InlineData("^1^", "|||")]
    [InlineData("a^cb^1c^cd^^e^0f", "af|c||bd^e")]
    [InlineData("^2a^cb^nc", "||ac|b")]
    public void KeysGoToTheConsoleThatHasTheKeyboard(string typed, string expected) => Assert.Equal(expected, Type(typed, 3));

    [Fact]
    public void OneVmSharesThemWithTheKernel() => Assert.Equal("ab^d|c", Type("a^1b^^^cc^0d", 1));

    [Fact]
    public void TheKernelGivesThemBack()
    {
        ConsoleKeys keys = new(3);
        foreach (byte key in (byte[])[ConsoleKeys.Escape, (byte)'2', ConsoleKeys.Escape, (byte)'c'])
        {
            Assert.False(keys.IsForConsole(key));
        }

        Assert.True(keys.IsKernels);
        keys.ReturnToVm();
        Assert.Equal(2, keys.Focus);
    }

    private static string Type(string typed, int consoles)
    {
        ConsoleKeys keys = new(consoles);
        string[] got = [.. Enumerable.Repeat("", consoles + 1)];
        foreach (char key in typed)
        {
            if (keys.IsForConsole(key == '^' ? ConsoleKeys.Escape : (byte)key))
            {
                got[keys.Focus] += key;
            }
        }

        return string.Join('|', got);
    }
}
