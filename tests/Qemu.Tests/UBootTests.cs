using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>An unmodified U-Boot, which no one here wrote, driven through pipes.</summary>
public sealed class UBootTests
{
    [Theory]
    [InlineData("hvc")]
    [InlineData("smc")]
    public void TakesCommandsResetsAndPowersOff(string conduit)
    {
        using ConsoleSession session = ConsoleSession.OfCosmosRun(Expected.UBootLimit, "--guest", "u-boot", "--conduit", conduit);
        ReachPrompt(session);

        session.Type("version\r");
        session.Expect("U-Boot 20");
        session.Expect(Expected.UBootPrompt);

        session.Type("reset\r");
        ReachPrompt(session);

        session.Type("poweroff\r");
        session.Finish().EndedWith(ExitStatus.Success);
    }

    private static void ReachPrompt(ConsoleSession session)
    {
        session.Expect(Expected.UBootAutoboot);
        session.Type(" ");
        session.Expect(Expected.UBootPrompt);
    }
}
