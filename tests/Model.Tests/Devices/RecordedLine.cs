using Hypervisor.Model.Devices;

namespace Hypervisor.Model.Tests.Devices;

/// <summary>An interrupt line that a test looks at.</summary>
internal sealed class RecordedLine : IInterruptLine
{
    public bool IsAsserted { get; private set; }

    public void Set(bool asserted) => IsAsserted = asserted;
}
