using System.CommandLine;
using System.CommandLine.Help;

namespace Cosmos.Cli.Commands;

/// <summary>All verbs of <c>./cosmos</c>.</summary>
public static class CommandTree
{
    /// <summary>Builds the command tree, with examples in the help.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Builds, runs and tests an AArch64 hypervisor written in C#.");
        root.Subcommands.Add(BuildCommand.Create());
        root.Subcommands.Add(RunCommand.Create());
        root.Subcommands.Add(TestCommand.Create());
        root.Subcommands.Add(BenchCommand.Create());
        root.Subcommands.Add(PackCommand.Create());
        root.Subcommands.Add(CleanCommand.Create());
        foreach (Option option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Action = new HelpWithExamples((HelpAction)help.Action!);
            }
        }

        return root;
    }
}
