namespace System;

/// <summary>A source of services by type.</summary>
public interface IServiceProvider
{
    object? GetService(Type serviceType);
}
