using System.Runtime.InteropServices;

namespace Cosmos.Core.Efi;

/// <summary>EFI_TIME (UEFI 2.10, 8.3.1).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct EfiTime
{
    /// <summary>The time zone of a clock that does not tell its own.</summary>
    public const short UnspecifiedZone = 0x7FF;

    /// <summary>1900 to 9999.</summary>
    public ushort Year;

    /// <summary>1 to 12.</summary>
    public byte Month;

    /// <summary>1 to 31.</summary>
    public byte Day;
    public byte Hour;
    public byte Minute;
    public byte Second;
    private readonly byte _pad1;
    public uint Nanosecond;

    /// <summary>Minutes that UTC is ahead of local time; <see cref="UnspecifiedZone"/> counts as UTC here.</summary>
    public short TimeZone;
    public byte Daylight;
    private readonly byte _pad2;

    /// <summary>Seconds since 1970; 0 when a field is out of range or the time is before 1970.</summary>
    public readonly ulong ToUnixSeconds()
    {
        if (Year is < 1970 or > 9999 || Month is < 1 or > 12 || Day is < 1 or > 31 || Hour > 23 || Minute > 59 || Second > 59)
        {
            return 0;
        }

        // Days by the proleptic Gregorian calendar, years counted from March so that the leap day is a year's last.
        long year = Month > 2 ? Year : Year - 1;
        long month = Month > 2 ? Month - 3 : Month + 9;
        long days = (365 * year) + (year / 4) - (year / 100) + (year / 400) + (((153 * month) + 2) / 5) + Day - 719469;
        long zone = TimeZone is >= -1440 and <= 1440 ? TimeZone : 0;
        long seconds = (days * 86400) + (Hour * 3600L) + (Minute * 60L) + Second + (zone * 60);
        return seconds > 0 ? (ulong)seconds : 0;
    }
}
