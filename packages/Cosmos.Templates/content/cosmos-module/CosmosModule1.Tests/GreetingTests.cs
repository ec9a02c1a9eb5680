using CosmosModule1;
using Xunit;

namespace CosmosModule1.Tests;

public sealed class GreetingTests
{
    [Fact]
    public void NamesWhoGreets() => Assert.Equal("Hello from me!", Greeting.From("me"));
}
