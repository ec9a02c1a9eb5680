using System.Collections.Generic;
using System.Linq;
using Cosmos.Build.Closure;

namespace Cosmos.Build.Generation;

/// <summary>The devices that a kernel's modules say they offer to VMs. The check of a manifest, on the host, goes by them.</summary>
internal static class DeviceNames
{
    private const string Attribute = "Hypervisor.Model.Extensions.OffersDeviceAttribute";

    /// <summary>In alphabetical order, each once.</summary>
    public static IReadOnlyList<string> Find(KernelClosure aClosure) =>
        [.. aClosure.Types.Where(type => type.HasCustomAttributes).SelectMany(type => type.CustomAttributes)
            .Where(attribute => attribute.AttributeType.FullName == Attribute)
            .Select(AttributeReader.Argument<string>).OfType<string>().Distinct().Order(System.StringComparer.Ordinal)];
}
