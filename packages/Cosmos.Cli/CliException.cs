using System;

namespace Cosmos.Cli;

/// <summary>A failure that a person can act on: its message is the one line that the tool prints.</summary>
/// <param name="status">The exit status, a value of <see cref="ExitStatus"/>.</param>
/// <param name="message">What is wrong and how to mend it, without a line break.</param>
public sealed class CliException(int status, string message) : Exception(message)
{
    /// <summary>The exit status of the tool.</summary>
    public int Status { get; } = status;

    /// <summary>A mistake on the command line.</summary>
    public static CliException Usage(string message) => new(ExitStatus.WrongUsage, message);
}
