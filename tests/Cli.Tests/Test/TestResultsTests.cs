using System.Xml.Linq;
using Cosmos.Cli.Test;
using Xunit;

namespace Cli.Tests.Test;

public sealed class TestResultsTests
{
    private const string Trx = """
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <Results>
            <UnitTestResult testName="A.Passes" outcome="Passed" />
            <UnitTestResult testName="A.PassesToo" outcome="Passed"><Output><StdOut>12 seconds
            </StdOut></Output></UnitTestResult>
            <UnitTestResult testName="A.IsSkipped" outcome="NotExecuted" />
            <UnitTestResult testName="A.Fails" outcome="Failed">
              <Output><ErrorInfo><Message>1 is not 2</Message><StackTrace>at A.Fails()</StackTrace></ErrorInfo></Output>
            </UnitTestResult>
            <UnitTestResult testName="A.Hangs" outcome="Aborted" />
          </Results>
        </TestRun>
        """;

    [Fact]
    public void EveryOutcomeIsCounted()
    {
        TestResults results = TestResults.FromTrx(XDocument.Parse(Trx));
        Assert.Equal(2, results.Passed);
        Assert.Equal(2, results.Failed);
    }

    [Fact]
    public void FiguresOfTestsThatPassedAreReported() =>
        Assert.Equal(["A.PassesToo: 12 seconds"], TestResults.FromTrx(XDocument.Parse(Trx)).Reports);

    [Fact]
    public void FailuresAreToldWithMessageAndPlace()
    {
        TestResults results = TestResults.FromTrx(XDocument.Parse(Trx));
        Assert.Equal(["FAILED A.Fails\n    1 is not 2\n    at A.Fails()", "FAILED A.Hangs\n    Aborted"], results.Failures);
    }
}
