namespace Hypervisor.Model.Devices;

/// <summary>
/// Whom typed keys are for, of several consoles: Ctrl-^ and a digit give the keyboard to that one, Ctrl-^ and n to the next, and Ctrl-^
/// twice types one Ctrl-^. With one console all keys are its own.
/// </summary>
/// <param name="consoles">How many there are, up to ten.</param>
public sealed class ConsoleKeys(int consoles)
{
    /// <summary>Ctrl-^.</summary>
    public const byte Escape = 0x1E;

    private bool _afterEscape;

    /// <summary>The number of the console that has the keyboard.</summary>
    public int Focus { get; private set; }

    /// <summary>Takes the next key.</summary>
    /// <returns>Whether it is for the console that has the keyboard; else it was a part of the sequences here.</returns>
    public bool IsForGuest(byte key)
    {
        if (consoles == 1)
        {
            return true;
        }

        bool second = _afterEscape;
        _afterEscape = !second && key == Escape;
        if (!second || key == Escape)
        {
            return !_afterEscape;
        }

        int digit = key - '0';
        if (key == (byte)'n')
        {
            Focus = (Focus + 1) % consoles;
        }
        else if (digit >= 0 && digit < consoles && digit <= 9)
        {
            Focus = digit;
        }

        return false;
    }
}
