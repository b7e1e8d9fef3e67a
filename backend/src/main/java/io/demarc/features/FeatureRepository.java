package io.demarc.features;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface FeatureRepository extends Repository<Feature, UUID> {

    Feature saveAndFlush(Feature feature);

    void delete(Feature feature);

    void deleteAll(Iterable<Feature> features);

    Optional<Feature> findById(UUID id);

    List<Feature> findByOfferingIdOrderById(UUID offering);

    @NativeQuery("select * from feature where tenant_id = ?1 and offering_id = ?2 and name_key = name_key(?3)")
    Optional<Feature> findByName(UUID tenant, UUID offering, String name);
}
