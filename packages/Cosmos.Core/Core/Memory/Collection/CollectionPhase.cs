namespace Cosmos.Core;

/// <summary>What a collection is doing.</summary>
public enum CollectionPhase
{
    /// <summary>Nothing: the next one is not due yet.</summary>
    Idle,

    /// <summary>Looking at static fields and at the objects of the image.</summary>
    Roots,

    /// <summary>Looking at objects that were reached.</summary>
    Mark,

    /// <summary>Giving back what was not reached.</summary>
    Sweep,
}
