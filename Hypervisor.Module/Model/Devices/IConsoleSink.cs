namespace Hypervisor.Model.Devices;

/// <summary>Takes the bytes that a guest's UART sends, one at a time, at once.</summary>
public interface IConsoleSink
{
    void Send(byte value);
}
