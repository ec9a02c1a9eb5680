using System;
using System.Collections.Generic;

namespace Cosmos.System;

/// <summary>The commands of a console.</summary>
public sealed class CommandTable
{
    private readonly List<ConsoleCommand> _commands = [];

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<ConsoleCommand> All => _commands;

    /// <summary>Adds a command. It runs on the console's own thread, and may wait and allocate.</summary>
    /// <param name="name">Letters, digits and <c>-</c>; at least one.</param>
    /// <param name="summary">What it does, in one line.</param>
    /// <param name="run">Gets the words that follow the name; tells what it has to say by <see cref="KernelConsole.Print"/>.</param>
    /// <exception cref="ArgumentException">The name is none, or another command has it.</exception>
    public void Add(string name, string summary, Action<string[]> run)
    {
        if (!IsName(name))
        {
            throw new ArgumentException($"'{name}' is no name for a command: give letters, digits and '-'");
        }

        if (Find(name) is not null)
        {
            throw new ArgumentException($"there is a command {name} already; give this one another name");
        }

        _commands.Add(new ConsoleCommand(name, summary, run));
    }

    /// <summary>The command of that name, or null.</summary>
    public ConsoleCommand? Find(string name)
    {
        foreach (ConsoleCommand command in _commands)
        {
            if (command.Name == name)
            {
                return command;
            }
        }

        return null;
    }

    /// <summary>Does what a line says: a command's name, and words for it. An empty line says nothing.</summary>
    /// <returns>What is wrong with the line, or an empty string.</returns>
    public string Run(string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return "";
        }

        if (Find(words[0]) is not { } command)
        {
            return $"there is no command {words[0]}; help lists those that there are";
        }

        command.Run(words[1..]);
        return "";
    }

    private static bool IsName(string name)
    {
        foreach (char c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-'))
            {
                return false;
            }
        }

        return name.Length > 0;
    }
}
