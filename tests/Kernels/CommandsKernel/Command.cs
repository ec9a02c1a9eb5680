using System.Collections.Generic;
using System.Text;

namespace TestKernels;

/// <summary>What a console command does: takes its line apart, gathers, sorts, and builds an answer.</summary>
internal static class Command
{
    private static readonly List<string> s_history = [];

    /// <returns>The answer.</returns>
    public static string Run(int number)
    {
        string line = $"sum {number} {number + 1} {number + 2}";
        string[] words = line.Split(' ');
        Dictionary<string, int> values = [];
        for (int i = 1; i < words.Length; i++)
        {
            values[words[i]] = int.Parse(words[i]);
        }

        StringBuilder text = new();
        int sum = 0;
        foreach (KeyValuePair<string, int> value in values)
        {
            text.Append(value.Key).Append('+');
            sum += value.Value;
        }

        text.Length--;
        text.Append('=').Append(sum);
        string answer = text.ToString();
        Remember(answer);
        return answer;
    }

    /// <summary>Some of it lives on for a while, as in a shell.</summary>
    private static void Remember(string answer)
    {
        if (s_history.Count == 100)
        {
            s_history.RemoveAt(0);
        }

        s_history.Add(answer);
    }
}
