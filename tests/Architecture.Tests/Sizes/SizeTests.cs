using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Architecture.Tests.Sizes;

/// <summary>Small files and small functions, in the product and in its tests. Limits are in lines.</summary>
public sealed class SizeTests
{
    private const int FileLimit = 300;
    private const int FileMedianLimit = 100;
    private const int FunctionLimit = 60;
    private const int FunctionNinetiethPercentileLimit = 30;

    [Fact]
    public void NoFileIsLong()
    {
        string[] tooLong = [.. SourceTree.Sources.Where(file => Lines(file) > FileLimit).Select(file => $"{file}: {Lines(file)}")];
        Assert.Empty(tooLong);
    }

    [Fact]
    public void MostFilesAreShort()
    {
        int[] lines = [.. SourceTree.ProductSources.Select(Lines).Order()];
        Assert.InRange(lines[lines.Length / 2], 1, FileMedianLimit);
    }

    [Fact]
    public void NoFunctionIsLong()
    {
        string[] tooLong = [.. Functions.All.Where(function => function.Lines > FunctionLimit).Select(function => function.ToString())];
        Assert.Empty(tooLong);
    }

    [Fact]
    public void NineOfTenFunctionsAreShort()
    {
        List<int> lines = [.. Functions.All.Select(function => function.Lines).Order()];
        Assert.InRange(lines[lines.Count * 9 / 10], 1, FunctionNinetiethPercentileLimit);
    }

    private static int Lines(string file) => SourceTree.Read(file).AsSpan().Count('\n');
}
