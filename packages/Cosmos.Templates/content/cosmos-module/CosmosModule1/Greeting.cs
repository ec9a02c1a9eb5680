namespace CosmosModule1;

/// <summary>What the module says. It touches no hardware, so the tests run it on the host.</summary>
public static class Greeting
{
    public static string From(string name) => $"Hello from {name}!";
}
