namespace TestGuests;

/// <summary>What a vCPU does that is turned on now.</summary>
internal enum Phase
{
    Reset,
    Start,
    OnOff,
    Freeze,
    LastOff,
    Off,
}
