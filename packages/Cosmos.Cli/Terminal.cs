using System;
using System.Text;
using Spectre.Console;

namespace Cosmos.Cli;

/// <summary>Where the tool itself speaks: progress and messages to stderr, so that stdout carries results only.</summary>
public static class Terminal
{
    private static readonly IAnsiConsole s_error = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Prints one message line to stderr.</summary>
    public static void Say(string message) => Console.Error.WriteLine($"cosmos: {message}");

    /// <summary>Runs long work under a spinner when stderr is a terminal, silently otherwise.</summary>
    /// <param name="title">What is being done; plain text.</param>
    /// <param name="work">The work; it may call its argument to change the title.</param>
    public static T WithProgress<T>(string title, Func<Action<string>, T> work)
    {
        if (Console.IsErrorRedirected)
        {
            return work(_ => { });
        }

        return s_error.Status().Start(Markup.Escape(title), context => work(text => context.Status(Markup.Escape(text))));
    }

    /// <summary>Writes a table to stdout; as wide as its content when stdout is not a terminal, so that no cell is folded.</summary>
    public static void Write(Table table)
    {
        IAnsiConsole console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Encoding.UTF8;
            console.Profile.Width = 160;
            console.Profile.Capabilities.Ansi = false;
        }

        console.Write(table);
    }
}
