using System;
using System.Collections.Generic;
using Cosmos.Cli.Test;
using Xunit;

namespace Cli.Tests.Test;

public sealed class TestProgressTests
{
    [Fact]
    public void FailureIsReportedAtOnceAndPassesNowAndThen()
    {
        var reports = new List<string>();
        var progress = new TestProgress("Model.Tests", TimeSpan.FromHours(1), reports.Add);
        progress.OnLine("  Passed A [1 ms]");
        progress.OnLine("  Failed B [1 ms]");
        progress.OnLine("Passed! - Failed: 0");
        Assert.StartsWith("Model.Tests: 1 passed, 1 failed so far", Assert.Single(reports));
    }
}
