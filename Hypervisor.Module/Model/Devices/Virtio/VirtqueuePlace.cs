namespace Hypervisor.Model.Devices;

/// <summary>The registers that say how large a queue is and where it lies (virtio 1.2, 4.2.2).</summary>
internal static class VirtqueuePlace
{
    /// <summary>Sets one of them; any other offset has no effect. Whether the values hold is seen when the queue starts.</summary>
    internal static void Write(Virtqueue queue, ulong offset, uint word)
    {
        switch (offset)
        {
            case VirtioMmioRegister.QueueSize:
                queue.Size = word;
                break;
            case VirtioMmioRegister.QueueDescriptorsLow:
                queue.Descriptors = VirtioWord.WithLow(queue.Descriptors, word);
                break;
            case VirtioMmioRegister.QueueDescriptorsHigh:
                queue.Descriptors = VirtioWord.WithHigh(queue.Descriptors, word);
                break;
            case VirtioMmioRegister.QueueDriverLow:
                queue.DriverArea = VirtioWord.WithLow(queue.DriverArea, word);
                break;
            case VirtioMmioRegister.QueueDriverHigh:
                queue.DriverArea = VirtioWord.WithHigh(queue.DriverArea, word);
                break;
            case VirtioMmioRegister.QueueDeviceLow:
                queue.DeviceArea = VirtioWord.WithLow(queue.DeviceArea, word);
                break;
            case VirtioMmioRegister.QueueDeviceHigh:
                queue.DeviceArea = VirtioWord.WithHigh(queue.DeviceArea, word);
                break;
        }
    }
}
