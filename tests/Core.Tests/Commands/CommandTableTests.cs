using System;
using System.Collections.Generic;
using System.Linq;
using Cosmos.System;
using Xunit;

namespace Core.Tests.Commands;

public sealed class CommandTableTests
{
    private readonly CommandTable _commands = new();
    private readonly List<string> _done = [];

    public CommandTableTests() => _commands.Add("greet", "greets", words => _done.Add(string.Join('|', words)));

    [Theory]
    [InlineData("greet", "")]
    [InlineData("  greet   you  all ", "you|all")]
    public void TheCommandGetsTheWordsBehindIt(string line, string words)
    {
        Assert.Equal("", _commands.Run(line));
        Assert.Equal([words], _done);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("great", "there is no command great; help lists those that there are")]
    public void AWrongLineDoesNothing(string line, string message)
    {
        Assert.Equal(message, _commands.Run(line));
        Assert.Empty(_done);
    }

    [Theory]
    [InlineData("greet", "there is a command greet already; give this one another name")]
    [InlineData("two words", "'two words' is no name for a command: give letters, digits and '-'")]
    [InlineData("", "'' is no name for a command: give letters, digits and '-'")]
    public void ANameIsOneWordOfItsOwn(string name, string message)
    {
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => _commands.Add(name, "", _ => { })).Message);
        Assert.Equal("greet", _commands.All.Single().Name);
    }
}
