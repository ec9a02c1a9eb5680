using System;
using Cosmos.Core.DeviceTree;

namespace Cosmos.Core;

/// <summary>The firmware below the kernel: found once at start. All calls to it go through here, so that SMC is never executed where nobody answers it.</summary>
public static unsafe class Firmware
{
    /// <summary>What SMCCC says when nobody serves a call, as the upper 32 bits of a 64-bit result have it too (DEN0028 7.1).</summary>
    public const ulong NotSupported = ulong.MaxValue;

    private const ulong PsciVersionId = 0x8400_0000;
    private const ulong PsciFeaturesId = 0x8400_000A;
    private const ulong SmcccVersionId = 0x8000_0000;
    private const ulong StandardServiceUidId = 0x8400_FF01;
    private const uint PsciWithFeatures = 0x1_0000;

    /// <summary>What TF-A's standard service answers in w0 to w3 to a call for its UID (DEN0028 6.2).</summary>
    private static ReadOnlySpan<uint> TrustedFirmwareUid => [0x108D_905B, 0x47E8_F863, 0xFBC0_2DAE, 0xE2F6_4156];

    /// <summary>Who answers; <see cref="FirmwareKind.None"/> also until <see cref="Initialize"/>.</summary>
    public static FirmwareKind Kind { get; private set; }

    public static bool IsPresent => Kind != FirmwareKind.None;

    /// <summary>PSCI_VERSION: major in bits 31:16, minor in 15:0 (DEN0022 5.1). 0 when there is no firmware.</summary>
    public static uint PsciVersion { get; private set; }

    /// <summary>SMCCC_VERSION in the same form; 0 when the firmware does not tell, and so is of SMCCC 1.0 at most (DEN0028 7.2).</summary>
    public static uint SmcccVersion { get; private set; }

    /// <summary>Asks the firmware who it is, if the device tree says that one answers.</summary>
    public static void Initialize(FlattenedDeviceTree tree)
    {
        FirmwareDescription description = FirmwareDescription.FromDeviceTree(tree);
        if (!description.AnswersSmc)
        {
            return;
        }

        Kind = FirmwareKind.Psci;
        PsciVersion = (uint)Call(PsciVersionId);
        if (PsciVersion >= PsciWithFeatures && (int)Call(PsciFeaturesId, SmcccVersionId) >= 0)
        {
            SmcccVersion = (uint)Call(SmcccVersionId);
        }

        if (IsTrustedFirmware())
        {
            Kind = FirmwareKind.TrustedFirmwareA;
        }
        else if (description.IsQemuVirt && SmcccVersion == 0)
        {
            Kind = FirmwareKind.Qemu;
        }
    }

    /// <summary>One call with up to three arguments.</summary>
    /// <returns>x0; <see cref="NotSupported"/> when there is no firmware.</returns>
    public static ulong Call(ulong function, ulong first = 0, ulong second = 0, ulong third = 0)
    {
        SmcArguments arguments = default;
        arguments[0] = function;
        arguments[1] = first;
        arguments[2] = second;
        arguments[3] = third;
        Call(ref arguments);
        return arguments[0];
    }

    /// <summary>One call with x0 to x17 both ways; x0 becomes <see cref="NotSupported"/> when there is no firmware.</summary>
    public static void Call(ref SmcArguments arguments)
    {
        if (!IsPresent)
        {
            arguments[0] = NotSupported;
            return;
        }

        fixed (SmcArguments* block = &arguments)
        {
            FirmwareCall.Smc(block);
        }
    }

    private static bool IsTrustedFirmware()
    {
        SmcArguments arguments = default;
        arguments[0] = StandardServiceUidId;
        Call(ref arguments);
        for (int i = 0; i < TrustedFirmwareUid.Length; i++)
        {
            if ((uint)arguments[i] != TrustedFirmwareUid[i])
            {
                return false;
            }
        }

        return true;
    }
}
