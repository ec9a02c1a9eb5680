using System;

namespace Cosmos.System;

/// <summary>
/// What modules do for each other, by interface: one offers an object when it starts, and those that depend on it get it. For start-up,
/// which one thread does; what was got may be kept and used by any.
/// </summary>
public static class KernelServices
{
    /// <summary>Offers a service.</summary>
    /// <typeparam name="T">What others ask for: an interface, as a rule.</typeparam>
    /// <exception cref="InvalidOperationException">There is one of that type already.</exception>
    public static void Offer<T>(T service)
        where T : class
    {
        if (Slot<T>.Service is not null)
        {
            throw new InvalidOperationException($"a service of this type is offered already, by {Slot<T>.Owner}; leave one of the two modules out");
        }

        Slot<T>.Service = service;
        Slot<T>.Owner = ModuleHost.Current;
    }

    /// <summary>The service of a type.</summary>
    /// <exception cref="InvalidOperationException">Nobody has offered it so far.</exception>
    public static T Get<T>()
        where T : class =>
        Slot<T>.Service ?? throw new InvalidOperationException("no module offers this service so far; put [DependsOn(typeof(...))] with it on the module that asks");

    /// <summary>The service of a type if it is offered by now: for what a module can do without.</summary>
    public static bool TryGet<T>(out T? service)
        where T : class
    {
        service = Slot<T>.Service;
        return service is not null;
    }

    private static class Slot<T>
        where T : class
    {
        public static T? Service;
        public static string? Owner;
    }
}
