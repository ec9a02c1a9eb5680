using System.Linq;
using Hypervisor.Model.Devices;
using Xunit;

namespace Hypervisor.Model.Tests.Devices;

public sealed class ConsoleKeysTests
{
    /// <summary>^ stands for Ctrl-^; what each console gets is in its place of the result.</summary>
    [Theory]
    [InlineData("ls\r", "ls\r||")]
    [InlineData("a^1b^2c^0d", "ad|b|c")]
    [InlineData("a^nb^nc^nd", "ad|b|c")]
    [InlineData("a^^b", "a^b||")]
    [InlineData("a^7b^xc^3d", "abcd||")]
    [InlineData("^1^", "||")]
    public void KeysGoToTheConsoleThatHasTheKeyboard(string typed, string expected) => Assert.Equal(expected, Type(typed, 3));

    [Fact]
    public void OneConsoleHasAllKeys() => Assert.Equal("a^1b^^c", Type("a^1b^^c", 1));

    private static string Type(string typed, int consoles)
    {
        ConsoleKeys keys = new(consoles);
        string[] got = [.. Enumerable.Repeat("", consoles)];
        foreach (char key in typed)
        {
            if (keys.IsForGuest(key == '^' ? ConsoleKeys.Escape : (byte)key))
            {
                got[keys.Focus] += key;
            }
        }

        return string.Join('|', got);
    }
}
