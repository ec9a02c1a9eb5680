using Cosmos.Core;

namespace Guest.Common;

/// <summary>The VM's PL011, for ASCII lines. Only the boot vCPU prints, so there is no lock.</summary>
public static class GuestConsole
{
    public static void WriteLine(string line)
    {
        foreach (char character in line)
        {
            Pl011.Write((byte)character);
        }

        Pl011.Write((byte)'\n');
    }
}
