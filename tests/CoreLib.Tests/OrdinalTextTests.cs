extern alias own;

using System;
using Xunit;
using OrdinalText = own::System.OrdinalText;

namespace CoreLib.Tests;

/// <summary>Comparison and search without ASCII case.</summary>
public sealed class OrdinalTextTests
{
    [Fact]
    public void CaseIsIgnoredAsOnTheHost()
    {
        const string Alphabet = "aAbBzZ_[@ 0";
        Random random = new(14);
        for (int i = 0; i < 50_000; i++)
        {
            string text = new(random.GetItems<char>(Alphabet, random.Next(8)));
            string value = new(random.GetItems<char>(Alphabet, random.Next(3)));
            int order = string.Compare(text, value, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(Math.Sign(order), Math.Sign(OrdinalText.CompareIgnoreCase(text, value)));
            Assert.Equal(order == 0, OrdinalText.EqualsIgnoreCase(text, value));
            Assert.Equal(text.IndexOf(value, StringComparison.OrdinalIgnoreCase), OrdinalText.IndexOfIgnoreCase(text, value));
            Assert.Equal(text.LastIndexOf(value, StringComparison.OrdinalIgnoreCase), OrdinalText.LastIndexOfIgnoreCase(text, value));
            if (order == 0)
            {
                Assert.Equal(OrdinalText.HashIgnoreCase(text), OrdinalText.HashIgnoreCase(value));
            }
        }
    }
}
