namespace Qemu.Tests.Harness;

/// <summary>
/// Guests that end or restart their VM, as A64 instruction words. Each powers off if all is as it must be, and jumps to
/// 0x10000000, where nothing is, if not. The word at 0x4c000000 of RAM, which nothing is loaded to, says what is left.
/// </summary>
public static class SystemPrograms
{
    private const uint SetX9ToTheWord = 0xD2A98009; // mov x9, #0x4c000000
    private const uint ReadTheWord = 0xB940012A; // ldr w10, [x9]
    private const uint SetW11 = 0x528BDDAB; // mov w11, #0x5eed
    private const uint WriteTheWord = 0xB900012B; // str w11, [x9]
    private const uint Psci = 0xF2B08000; // movk x0, #0x8400, lsl #16
    private const uint Hvc = 0xD4000002; // hvc #0

    /// <summary>Writes the word, then SYSTEM_RESET2 of type 0; goes on when it finds what it wrote.</summary>
    public static uint[] WarmReset { get; } =
    [
        SetX9ToTheWord,
        ReadTheWord,
        SetW11,
        0x6B0B015F, // cmp w10, w11
        0x54000120, // b.eq past the jump
        WriteTheWord,
        0xD2800240, // mov x0, #0x12
        Psci,
        0xAA1F03E1, // mov x1, xzr
        0xAA1F03E2, // mov x2, xzr
        Hvc,
        .. GuestProgram.JumpNowhere,
        .. GuestProgram.PowerOff,
    ];

    /// <summary>200 times SYSTEM_RESET2 of type 0, counted by the word.</summary>
    public static uint[] ManyWarmResets { get; } =
    [
        SetX9ToTheWord,
        ReadTheWord,
        0x1100054A, // add w10, w10, #1
        0xB900012A, // str w10, [x9]
        0x7103215F, // cmp w10, #200
        0x54000100, // b.eq past the jump
        0xD2800240, // mov x0, #0x12
        Psci,
        0xAA1F03E1, // mov x1, xzr
        0xAA1F03E2, // mov x2, xzr
        Hvc,
        .. GuestProgram.JumpNowhere,
        .. GuestProgram.PowerOff,
    ];

    /// <summary>MEM_PROTECT on; when it was off, writes the word and calls SYSTEM_RESET; else the word must be 0.</summary>
    public static uint[] ProtectedReset { get; } =
    [
        0xD2800260, // mov x0, #0x13
        Psci,
        0xD2800021, // mov x1, #1
        Hvc,
        SetX9ToTheWord,
        ReadTheWord,
        0xB5000100, // cbnz x0, past the jump
        SetW11,
        WriteTheWord,
        0xD2800120, // mov x0, #9
        Psci,
        Hvc,
        .. GuestProgram.JumpNowhere,
        0x35FFFFCA, // cbnz w10, to the jump
        .. GuestProgram.PowerOff,
    ];

    /// <summary>Writes the word and crashes; powers off when it finds what it wrote.</summary>
    public static uint[] CrashOnce { get; } =
    [
        SetX9ToTheWord,
        ReadTheWord,
        SetW11,
        0x6B0B015F, // cmp w10, w11
        0x54000080, // b.eq past the jump
        WriteTheWord,
        .. GuestProgram.JumpNowhere,
        .. GuestProgram.PowerOff,
    ];

    /// <summary>SYSTEM_OFF2 with HIBERNATE_OFF.</summary>
    public static uint[] Hibernate { get; } =
    [
        0xD28002A0, // mov x0, #0x15
        Psci,
        0xD2800021, // mov x1, #1
        0xAA1F03E2, // mov x2, xzr
        Hvc,
        .. GuestProgram.JumpNowhere,
    ];
}
