using System.Diagnostics.CodeAnalysis;
using Cosmos.Core;
using Guest.Common;
using IL2CPU.API.Attribs;

namespace Guest.Plugs;

/// <summary>After an unhandled exception a guest says why and powers its VM off; the kernel's status line is not its to print.</summary>
[Plug(Target = typeof(FinalStop))]
public static class FinalStopImpl
{
    [PlugMethod]
    [DoesNotReturn]
    public static void Now(ExitStatus status, string reason)
    {
        GuestConsole.WriteLine("guest: stopped: " + reason);
        GuestMachine.Off();
    }
}
