namespace Hypervisor.Model.Devices;

/// <summary>
/// A virtio device on the MMIO transport, version 2 (virtio 1.2, 4.2): registers, and what the device does with its queues. When
/// a driver breaks the rules, the device asks for a reset (2.1.2) and does nothing until then.
/// </summary>
public sealed class VirtioMmio : IMmioDevice
{
    // A driver's CPU, and whoever waits for the bus, is kept for this many bytes and those of one more request.
    private const long BytesAtOnce = 4 << 20;

    private readonly IVirtioDevice _device;
    private readonly IInterruptLine _line;
    private readonly IVirtioWorker _worker;
    private readonly Virtqueue[] _queues;
    private ulong _driverFeatures;
    private uint _deviceFeaturesSelect;
    private uint _driverFeaturesSelect;
    private uint _queueSelect;
    private uint _status;
    private uint _interrupts;
    private uint _deferred;

    /// <param name="device">With up to 32 queues.</param>
    /// <param name="memory">What the device may reach.</param>
    /// <param name="line">Its interrupt.</param>
    /// <param name="worker">Calls <see cref="Continue"/> when there is more to do than at once.</param>
    public VirtioMmio(IVirtioDevice device, IGuestMemory memory, IInterruptLine line, IVirtioWorker worker)
    {
        _device = device;
        _line = line;
        _worker = worker;
        _queues = new Virtqueue[device.QueueCount];
        for (int i = 0; i < _queues.Length; i++)
        {
            _queues[i] = new Virtqueue(memory);
        }
    }

    private ulong Features => _device.Features | VirtioFeature.Version1;

    private bool IsRunning => (_status & (VirtioStatus.DriverOk | VirtioStatus.NeedsReset)) == VirtioStatus.DriverOk;

    private Virtqueue? SelectedQueue => _queueSelect < (uint)_queues.Length ? _queues[_queueSelect] : null;

    /// <summary>State after power-on, after SYSTEM_RESET, and when the driver says so.</summary>
    public void Reset()
    {
        _driverFeatures = 0;
        _deviceFeaturesSelect = _driverFeaturesSelect = _queueSelect = 0;
        _status = _interrupts = _deferred = 0;
        foreach (Virtqueue queue in _queues)
        {
            queue.Reset();
        }

        _device.Reset();
        DriveLine();
    }

    /// <summary>
    /// Serves what waits in a queue, because the driver says that it has added to it, or because the device can go on. No more
    /// than the queue holds: for what the driver adds meanwhile it calls again.
    /// </summary>
    public void Serve(int queue)
    {
        if (!IsRunning)
        {
            return;
        }

        Virtqueue served = _queues[queue];
        VirtioService last = VirtioService.Done;
        bool any = false;
        long bytes = 0;
        for (uint left = served.Size; left > 0 && bytes < BytesAtOnce && last == VirtioService.Done && served.TryPeek(); left--)
        {
            bytes += served.Chain.Left;
            last = _device.Serve(queue, served.Chain);
            if (last == VirtioService.Done)
            {
                served.Complete();
                any = true;
            }
        }

        if (bytes >= BytesAtOnce)
        {
            _deferred |= 1u << queue;
            _worker.Wake();
        }

        if (any && !served.IsInterruptUnwanted)
        {
            Raise(VirtioInterrupt.UsedBuffer);
        }

        if (served.IsBroken || last == VirtioService.Malformed)
        {
            AskForReset();
        }
    }

    /// <summary>Goes on with what <see cref="Serve"/> has left for its length.</summary>
    public void Continue()
    {
        uint deferred = _deferred;
        _deferred = 0;
        for (int i = 0; i < _queues.Length; i++)
        {
            if (((deferred >> i) & 1) != 0)
            {
                Serve(i);
            }
        }
    }

    /// <summary>Only the configuration space has other than 32-bit registers (4.2.2.2).</summary>
    public ulong Read(ulong offset, int size)
    {
        if (offset >= VirtioMmioRegister.Config)
        {
            return ReadConfig(offset - VirtioMmioRegister.Config, size);
        }

        return size == sizeof(uint) ? ReadRegister(offset) : 0;
    }

    public void Write(ulong offset, int size, ulong value)
    {
        uint word = (uint)value;
        if (size != sizeof(uint))
        {
            return;
        }

        switch (offset)
        {
            case VirtioMmioRegister.DeviceFeaturesSelect:
                _deviceFeaturesSelect = word;
                break;
            case VirtioMmioRegister.DriverFeaturesSelect:
                _driverFeaturesSelect = word;
                break;
            case VirtioMmioRegister.DriverFeatures:
                AcceptFeatures(word);
                break;
            case VirtioMmioRegister.QueueSelect:
                _queueSelect = word;
                break;
            case VirtioMmioRegister.QueueNotify when word < (uint)_queues.Length:
                Serve((int)word);
                break;
            case VirtioMmioRegister.InterruptAcknowledge:
                _interrupts &= ~word;
                DriveLine();
                break;
            case VirtioMmioRegister.Status:
                WriteStatus(word);
                break;
            default:
                WriteQueueRegister(offset, word);
                break;
        }
    }

    private uint ReadRegister(ulong offset) => offset switch
    {
        VirtioMmioRegister.MagicValue => VirtioMmioRegister.Magic,
        VirtioMmioRegister.Version => VirtioMmioRegister.CurrentVersion,
        VirtioMmioRegister.DeviceId => _device.Id,
        VirtioMmioRegister.VendorId => VirtioMmioRegister.Vendor,
        VirtioMmioRegister.DeviceFeatures => _deviceFeaturesSelect < 2 ? (uint)(Features >> (int)(32 * _deviceFeaturesSelect)) : 0,
        VirtioMmioRegister.QueueSizeMaximum => SelectedQueue is null ? 0u : Virtqueue.MaximumSize,
        VirtioMmioRegister.QueueReady => SelectedQueue is { IsReady: true } ? 1u : 0u,
        VirtioMmioRegister.InterruptStatus => _interrupts,
        VirtioMmioRegister.Status => _status,
        >= VirtioMmioRegister.SharedMemory and < VirtioMmioRegister.SharedMemoryEnd => uint.MaxValue,
        _ => 0,
    };

    private ulong ReadConfig(ulong offset, int size)
    {
        ulong value = 0;
        for (int i = 0; i < size; i++)
        {
            value |= (ulong)_device.ReadConfig(offset + (ulong)i) << (8 * i);
        }

        return value;
    }

    /// <summary>Once they are agreed on they stay.</summary>
    private void AcceptFeatures(uint word)
    {
        if ((_status & VirtioStatus.FeaturesOk) == 0 && _driverFeaturesSelect < 2)
        {
            _driverFeatures = _driverFeaturesSelect == 0
                ? VirtioWord.WithLow(_driverFeatures, word)
                : VirtioWord.WithHigh(_driverFeatures, word);
        }
    }

    /// <summary>A driver sets bits and clears none but all (2.1.1). FEATURES_OK reads as clear when the device cannot agree (2.2.2).</summary>
    private void WriteStatus(uint word)
    {
        if (word == 0)
        {
            Reset();
            return;
        }

        _status |= word & VirtioStatus.DriversOwn;
        if ((_driverFeatures & ~Features) == 0 && (_driverFeatures & VirtioFeature.Version1) != 0)
        {
            _status |= word & VirtioStatus.FeaturesOk;
        }

        if ((_status & VirtioStatus.FeaturesOk) != 0)
        {
            _status |= word & VirtioStatus.DriverOk;
        }
    }

    private void WriteQueueRegister(ulong offset, uint word)
    {
        if (SelectedQueue is not { } queue)
        {
            return;
        }

        if (offset == VirtioMmioRegister.QueueReady)
        {
            WriteQueueReady(queue, (word & 1) != 0);
        }
        else if (!queue.IsReady)
        {
            VirtqueuePlace.Write(queue, offset, word);
        }
    }

    private void WriteQueueReady(Virtqueue queue, bool isReady)
    {
        if (!isReady)
        {
            queue.Stop();
        }
        else if (!queue.IsReady)
        {
            queue.Start();
            if (queue.IsBroken)
            {
                AskForReset();
            }
        }
    }

    /// <summary>A driver that is past its initialization has to be told (2.1.2).</summary>
    private void AskForReset()
    {
        _status |= VirtioStatus.NeedsReset;
        if ((_status & VirtioStatus.DriverOk) != 0)
        {
            Raise(VirtioInterrupt.ConfigurationChange);
        }
    }

    private void Raise(uint interrupt)
    {
        _interrupts |= interrupt;
        DriveLine();
    }

    private void DriveLine() => _line.Set(_interrupts != 0);
}
