using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Psci.Exploration.Properties;
using Psci.Exploration.Steps;
using Xunit;

namespace Psci.Exploration;

/// <summary>The protocol breaks no property, each mutant of it breaks one, and docs/exploration.md says how it was found.</summary>
public sealed class ExplorationTests
{
    private const string Reduced = "reduced";

    public static TheoryData<string, string, string, string, string> Explored
    {
        get
        {
            TheoryData<string, string, string, string, string> rows = [];
            foreach (string[] row in Document.Rows("vCPUs"))
            {
                rows.Add(row[0], row[1], row[2], row[3], row[4]);
            }

            return rows;
        }
    }

    public static TheoryData<Mutation> Mutants => [.. Enum.GetValues<Mutation>().Where(mutation => mutation != Mutation.None)];

    [Theory]
    [MemberData(nameof(Explored))]
    public void NoPropertyBreaks(string vcpus, string calls, string steps, string states, string transitions)
    {
        Exploration found = Explorer.Run(
            int.Parse(vcpus, CultureInfo.InvariantCulture), Enum.Parse<GuestCalls>(calls), Mutation.None, steps == Reduced);
        Assert.True(found.Broken == Property.None, found.ToString());
        Assert.Equal((states, transitions), (Grouped(found.States), Grouped(found.Transitions)));
        Assert.InRange(found.Time.TotalSeconds, 0, 60);
    }

    /// <summary>The reductions hide no mutant either.</summary>
    [Theory]
    [MemberData(nameof(Mutants))]
    public void APropertyKills(Mutation mutation)
    {
        string killer = Document.Rows("Mutant").Single(row => row[0] == mutation.ToString())[2];
        GuestCalls calls = CallsFor(mutation);
        Exploration found = Explorer.Run(3, calls, mutation);
        Assert.True(killer == found.Broken.ToString(), found.ToString());
        Assert.NotEqual(Property.None, Explorer.Run(3, calls, mutation, reduces: true).Broken);
    }

    [Fact]
    public void EveryPropertyIsExplainedAndKillsAMutant()
    {
        IEnumerable<string> known = Enum.GetNames<Property>().Skip(1);
        Assert.Equal(known, Document.Rows("Property").Select(row => row[0]));
        Assert.Empty(known.Except(Document.Rows("Mutant").Select(row => row[2])));
    }

    [Fact]
    public void EveryMutantIsInTheDocument() =>
        Assert.Equal(Enum.GetNames<Mutation>().Skip(1), Document.Rows("Mutant").Select(row => row[0]));

    [Fact]
    public void TheDocumentCountsThem()
    {
        int mutants = Mutants.Count;
        Assert.Contains($"{Enum.GetValues<Property>().Length - 1} properties, {mutants} mutants made, {mutants} killed.", Document.Text);
    }

    /// <summary>The fewer, the shorter the way to the kill.</summary>
    private static GuestCalls CallsFor(Mutation mutation) => GuestCalls.SystemOff | mutation switch
    {
        >= Mutation.AskAmongOthers => GuestCalls.Votes,
        >= Mutation.FreezeLast => GuestCalls.Powerdown,
        _ => GuestCalls.Reset,
    };

    private static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
