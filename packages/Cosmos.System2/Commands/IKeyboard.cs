namespace Cosmos.System;

/// <summary>Whoever has the machine's keyboard and hands the kernel's console what is typed for it.</summary>
public interface IKeyboard
{
    /// <summary>The console has room for keys again.</summary>
    void TellRoom();

    /// <summary>The person at the console wants to be elsewhere.</summary>
    void Leave();
}
