using System.Text;
using Cosmos.Cli.Run;
using Xunit;

namespace Cli.Tests.Run;

public sealed class EscapeKeysTests
{
    [Theory]
    [InlineData("abc", "abc", false)]
    [InlineData("a\u0003b", "a\u0003b", false)] // Ctrl-C is the guest's
    [InlineData("ab\u001Dcd", "ab", true)]
    [InlineData("ab\u0001xcd", "ab", true)]
    [InlineData("a\u0001\u0001x", "a\u0001x", false)]
    [InlineData("a\u0001b", "a\u0001b", false)]
    [InlineData("x\u0001", "x", false)]
    public void KeysReachTheGuestUnlessTheyEndTheRun(string typed, string forGuest, bool ended)
    {
        var keys = new EscapeKeys();
        Assert.Equal(forGuest, Encoding.ASCII.GetString(keys.Filter(Encoding.ASCII.GetBytes(typed))));
        Assert.Equal(ended, keys.Ended);
    }

    [Fact]
    public void PrefixIsRememberedFromKeyToKey()
    {
        var keys = new EscapeKeys();
        Assert.Empty(keys.Filter([0x01]));
        Assert.Empty(keys.Filter("x"u8));
        Assert.True(keys.Ended);
    }
}
