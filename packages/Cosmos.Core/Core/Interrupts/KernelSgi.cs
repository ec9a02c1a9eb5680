namespace Cosmos.Core;

/// <summary>The SGIs by which CPUs interrupt each other. One list, as a number that is used twice replaces the first one's handler.</summary>
public static class KernelSgi
{
    /// <summary>The CPU looks at its queue of threads.</summary>
    public const uint Look = 0;

    /// <summary>The CPU stops for good: <see cref="ProcessorStop"/>.</summary>
    public const uint Stop = 1;

    /// <summary>The CPU is held for a moment: <see cref="WorldStop"/>.</summary>
    public const uint Hold = 2;

    /// <summary>The CPU leaves a guest, or its sleep, and nothing changes for its queue.</summary>
    public const uint Leave = 3;

    /// <summary>This one and all above, to 15, are for modules; the hypervisor has the first.</summary>
    public const uint FirstOfModules = 4;
}
