using System;

namespace Cosmos.Core.Efi;

/// <summary>What is asked of the firmware before the kernel leaves it, each with an answer for a firmware that has none.</summary>
internal static unsafe class EfiFirmware
{
    /// <summary>The table under a GUID; null when the firmware has none.</summary>
    internal static byte* FindTable(EfiSystemTable* system, ReadOnlySpan<byte> guid)
    {
        for (nuint i = 0; i < system->TableCount; i++)
        {
            EfiConfigurationTable* entry = &system->Tables[i];
            if (new ReadOnlySpan<byte>(entry->Guid, EfiGuid.Length).SequenceEqual(guid))
            {
                return entry->Table;
            }
        }

        return null;
    }

    /// <summary>Seconds since 1970; 0 when the firmware has no clock.</summary>
    internal static ulong ReadTime(EfiSystemTable* system)
    {
        EfiTime time = default;
        EfiStatus status = system->RuntimeServices->GetTime(&time, null);
        return status == EfiStatus.Success ? time.ToUnixSeconds() : 0;
    }

    /// <summary>Fills a buffer with random bytes.</summary>
    /// <returns>Whether the firmware has some.</returns>
    internal static bool ReadRandom(EfiSystemTable* system, Span<byte> target)
    {
        EfiRng* rng = null;
        EfiStatus status;
        fixed (byte* guid = EfiGuid.Rng)
        {
            status = system->BootServices->LocateProtocol(guid, null, (void**)&rng);
        }

        if (status != EfiStatus.Success)
        {
            return false;
        }

        fixed (byte* bytes = target)
        {
            return rng->GetRng(rng, null, (nuint)target.Length, bytes) == EfiStatus.Success;
        }
    }
}
