namespace Hypervisor.Model.Devices;

/// <summary>What is behind a guest's console.</summary>
public interface IConsoleSink
{
    /// <summary>Takes a byte that the guest sends, at once.</summary>
    void Send(byte value);

    /// <summary>The console had no room for input and has some now.</summary>
    void TellRoom();
}
