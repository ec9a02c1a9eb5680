using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using Cosmos.Cli.Commands;

namespace Cosmos.Cli;

/// <summary>Entry of the tool behind <c>./cosmos</c>: parses the command line and turns every failure into one line and an exit status.</summary>
public static class Program
{
    /// <summary>Runs one verb.</summary>
    /// <returns>A value of <see cref="ExitStatus"/>.</returns>
    public static int Main(string[] args)
    {
        RootCommand root = CommandTree.Create();
        try
        {
            ParseResult parsed = root.Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
            {
                string wrong = parsed.UnmatchedTokens.Count > 0 ? $"'{parsed.UnmatchedTokens[0]}' is unknown here." : parsed.Errors[0].Message;
                throw CliException.Usage($"{wrong} See ./cosmos {HelpPath(parsed)}--help.");
            }

            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (CliException failure)
        {
            Console.Error.WriteLine($"cosmos: {failure.Message}");
            return failure.Status;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A full disk or a folder without permission: the message names the path.
            Console.Error.WriteLine($"cosmos: {failure.Message}");
            return ExitStatus.Failed;
        }
    }

    private static string HelpPath(ParseResult parsed)
    {
        string path = "";
        for (CommandResult? result = parsed.CommandResult; result is { Command: not RootCommand }; result = result.Parent as CommandResult)
        {
            path = $"{result.Command.Name} {path}";
        }

        return path;
    }
}
