namespace System;

/// <summary>Base of an event's data.</summary>
public class EventArgs
{
    public static readonly EventArgs Empty = new();
}
